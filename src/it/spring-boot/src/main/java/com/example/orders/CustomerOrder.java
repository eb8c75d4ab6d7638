package com.example.orders;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.Table;

/** An order; the database gives it its number and its first state. */
@Table("customer_order")
record CustomerOrder(@Id Long id, String customer, @ReadOnlyProperty String state) {
    static CustomerOrder of(String customer) {
        return new CustomerOrder(null, customer, null);
    }
}
