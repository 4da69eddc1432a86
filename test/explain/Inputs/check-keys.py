# check-keys.py - every key and every kind in a report of `rill explain` stands in its documentation, as `key`.
import json
import re
import sys

documented = set(re.findall(r"`(\w+)`", open(sys.argv[2]).read())) | {"sources", "source", "report"}
documented |= {"generators", "calls", "demands"}


def check(value):
    if isinstance(value, dict):
        assert list(value) == sorted(value), list(value)
        for key, inner in value.items():
            assert key in documented, key
            if key == "kind":
                assert inner in documented and inner != "other", inner
            check(inner)
    elif isinstance(value, list):
        for inner in value:
            check(inner)


check(json.load(open(sys.argv[1])))
