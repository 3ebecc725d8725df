"""Makes PDFs with WeasyPrint or Typst, one for every line of JSON on standard input (`input`, `output`, and `fonts` for
Typst). Answers with the processor time in ms and the size."""

import json
import os
import sys
import time

way = sys.argv[1]
if way == "typst":
    import typst

    compiler = typst.Compiler(root=sys.argv[2], font_paths=[sys.argv[2]], ignore_system_fonts=True)
else:
    import logging

    import weasyprint

    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)


def made(job):
    if way == "typst":
        compiler.compile(input=job["input"], output=job["output"], format="pdf")
    else:
        weasyprint.HTML(filename=job["input"]).write_pdf(job["output"])


for line in sys.stdin:
    job = json.loads(line)
    before = time.process_time()
    made(job)
    cost = {"cpu": 1000 * (time.process_time() - before), "bytes": os.path.getsize(job["output"])}
    print(json.dumps(cost), flush=True)
