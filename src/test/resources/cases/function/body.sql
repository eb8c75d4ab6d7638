-- One character.
-- expect: function public.f(): body
-- expect: function public.g(): body
-- expect: function public.h(): body
-- expect: procedure public.p(): body
-- legacy:
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- always
    RETURN NEW;
END
$$;
CREATE FUNCTION h() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
-- baseline:
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 2';
CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Always
    RETURN NEW;
END
$$;
CREATE FUNCTION h() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 2; END;
CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 2';
