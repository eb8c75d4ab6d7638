-- expect: enum public.added: labels
-- expect: enum public.cased: labels
-- expect: enum public.joined: labels
-- expect: enum public.moved: labels
-- legacy:
CREATE TYPE added AS ENUM ('a', 'b', 'c');
CREATE TYPE cased AS ENUM ('a', 'b');
CREATE TYPE joined AS ENUM ('a'', ''b');
CREATE TYPE moved AS ENUM ('a', 'b', 'c');
-- baseline:
CREATE TYPE added AS ENUM ('a', 'b');
CREATE TYPE cased AS ENUM ('a', 'B');
CREATE TYPE joined AS ENUM ('a', 'b');
CREATE TYPE moved AS ENUM ('a', 'c', 'b');
