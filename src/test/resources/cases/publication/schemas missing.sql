-- expect: schema gone: presence
-- expect: publication q: presence
-- expect: publication schema p.a: presence
-- expect: publication schema p."B c": presence
-- versions: 15-
-- both:
CREATE SCHEMA a;
CREATE SCHEMA "B c";
-- legacy:
CREATE SCHEMA gone;
CREATE PUBLICATION p FOR TABLES IN SCHEMA a, gone;
CREATE PUBLICATION q FOR TABLES IN SCHEMA a;
-- baseline:
CREATE PUBLICATION p FOR TABLES IN SCHEMA "B c";
