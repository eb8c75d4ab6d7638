-- expect: subscription a: failover
-- versions: 17-
-- legacy:
CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE, failover);
-- baseline:
CREATE SUBSCRIPTION a CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = NONE);
