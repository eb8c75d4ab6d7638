-- Whether there is a row such as one that was seen elsewhere.
SELECT {number} AS number WHERE EXISTS (SELECT FROM {source} WHERE {condition})
