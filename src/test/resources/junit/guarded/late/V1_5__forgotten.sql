CREATE TABLE forgotten (i integer);
