-- Where one sequence stands. What a sequence says of itself does not depend on the transaction's snapshot.
SELECT {number} AS number, last_value, is_called FROM {source}
