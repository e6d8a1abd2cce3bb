# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives many packs to verify.py: runpython.py VERIFY.PY CASES.json, answers on standard output."""
import importlib.util
import json
import re
import sys

spec = importlib.util.spec_from_file_location("verify", sys.argv[1])
verifier = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verifier)
results = []
with open(sys.argv[2], encoding="utf-8") as file:
    cases = json.load(file)
for case in cases:
    digits = re.sub(r"[\s:-]", "", case["expected"]).lower()
    try:
        results.append(verifier.verify(case["path"], bytes.fromhex(digits) if digits else None))
    except verifier.CannotCheck as problem:
        results.append({"outcome": "error", "message": str(problem), "checks": []})
json.dump({"results": results}, sys.stdout)
