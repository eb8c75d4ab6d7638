package com.example.orders;

import org.springframework.data.repository.CrudRepository;

interface CustomerOrders extends CrudRepository<CustomerOrder, Long> {}
