-- expect: foreign server a: wrapper
-- expect: foreign server b: type
-- expect: foreign server c: version
-- expect: foreign server d: options
-- expect: foreign server e: options
-- expect: foreign server f: owner
-- expect: foreign server g: privileges
-- expect: foreign server h: comment
-- both:
CREATE FOREIGN DATA WRAPPER one;
CREATE FOREIGN DATA WRAPPER two;
CREATE SERVER f FOREIGN DATA WRAPPER one;
CREATE SERVER g FOREIGN DATA WRAPPER one;
GRANT USAGE ON FOREIGN SERVER g TO alice;
CREATE SERVER h FOREIGN DATA WRAPPER one;
-- legacy:
CREATE SERVER a FOREIGN DATA WRAPPER one;
CREATE SERVER b TYPE 'x' FOREIGN DATA WRAPPER one;
CREATE SERVER c VERSION '1' FOREIGN DATA WRAPPER one;
CREATE SERVER d FOREIGN DATA WRAPPER one OPTIONS (host 'x');
CREATE SERVER e FOREIGN DATA WRAPPER one OPTIONS (access_token 'x');
ALTER SERVER f OWNER TO alice;
GRANT USAGE ON FOREIGN SERVER g TO alice WITH GRANT OPTION;
COMMENT ON SERVER h IS 'here';
-- baseline:
CREATE SERVER a FOREIGN DATA WRAPPER two;
CREATE SERVER b TYPE 'y' FOREIGN DATA WRAPPER one;
CREATE SERVER c VERSION '2' FOREIGN DATA WRAPPER one;
CREATE SERVER d FOREIGN DATA WRAPPER one OPTIONS (host 'y');
CREATE SERVER e FOREIGN DATA WRAPPER one OPTIONS (access_token 'y');
ALTER SERVER f OWNER TO bob;
