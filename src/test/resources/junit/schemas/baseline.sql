CREATE SCHEMA one;
CREATE TABLE one.t (i integer);
CREATE SCHEMA "Two";
CREATE TABLE "Two".t (i integer);
CREATE TABLE public.elsewhere (i bigint);
