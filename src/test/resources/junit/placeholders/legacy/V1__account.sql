CREATE TABLE ${table} (id integer, note text DEFAULT '${note}');
