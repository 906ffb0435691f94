"""Times insights-core and hotsos with as many rules over the same log; prints Markdown.

    rivals.py MIDPATH WORKFOLDER SIZE [insights-core] [hotsos]

Run by run.sh where RIVALS names them; needs the packages in WORKFOLDER/venv. Every expression of midpath is a
rule of its own: an insights-core rule that looks for it in the lines of the log, which the longest
literal of each expression filters first; a hotsos scenario with a search. Each runs once.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import time

INSIGHTS = '''
import re, sys
from insights import dr, rule, make_info, parser
from insights.core import LogFileOutput
from insights.core.context import HostContext
from insights.core.filters import add_filter
from insights.core.spec_factory import RegistryPoint, SpecSet, simple_file

class Specs(SpecSet):
    agent_log = RegistryPoint(filterable=True)

class DefaultSpecs(Specs):
    agent_log = simple_file("logs/agent0.log.0", context=HostContext)

@parser(Specs.agent_log)
class AgentLog(LogFileOutput):
    pass

def make(number, expression, literal):
    compiled = re.compile(expression)
    @rule(AgentLog)
    def found(log):
        count = sum(1 for line in log.lines if literal in line and compiled.search(line))
        return make_info(f"RULE_{number}", count=count) if count else None
    found.__name__ = found.__qualname__ = f"rule_{number}"
    return found

expressions = open(sys.argv[1]).read().split("\\n")
literals = open(sys.argv[2]).read().split("\\n")
add_filter(Specs.agent_log, [literal for literal in literals if literal])
rules = [make(*each) for each in zip(range(len(literals)), expressions, literals)]
graph = {}
for each in rules:
    graph.update(dr.get_dependency_graph(each))
broker = dr.Broker()
broker[HostContext] = HostContext(root=sys.argv[3])
dr.run(graph, broker=broker)
print(sum(1 for each in rules if "info_key" in (broker.get(each) or {})))
'''


HOTSOS = """
import sys
sys.setrecursionlimit(100000)  # it recurses once per scenario file
from hotsos.cli import main
main()
"""

SCENARIO = """\
checks:
  found:
    input:
      path: logs/agent0.log.0
    expr: {expression}
conclusions:
  rule-{number}:
    decision: found
    raises:
      type: KernelWarning
      message: rule {number} found its line
"""


def longest_literal(expression):
    """The longest piece of text that every match holds, written in the log's own case."""
    text = expression.removeprefix("(?i:").removesuffix(")").replace(" [ \\t]{0,3}", " ")
    pieces = [re.sub(r"\\(.)", r"\1", piece) for piece in text.split(".*")]
    return max(pieces, key=len)


def rules(midpath):
    """The expressions of signatures with their literals; those of built-in lines have none."""
    printed = subprocess.run(
        [midpath, "knowledge", "expressions"], capture_output=True, text=True, check=True)
    found = [line for line in printed.stdout.splitlines() if line.startswith("(?i:")]
    return [(line, longest_literal(line)) for line in found if len(longest_literal(line)) > 3]


def write_hotsos(work, expressions):
    """One scenario a rule; hotsos matches from the start of a line on."""
    for folder in ("events", "scenarios/kernel"):
        os.makedirs(f"{work}/definitions/{folder}", exist_ok=True)
    for number, expression in enumerate(expressions):
        text = SCENARIO.format(number=number, expression=json.dumps(".*" + expression))
        with open(f"{work}/definitions/scenarios/kernel/rule-{number}.yaml", "w") as file:
            file.write(text)


def timed(name, *line):
    begin = time.perf_counter()
    done = subprocess.run(line, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{name} failed: {done.stderr[-400:]}")
    return time.perf_counter() - begin, done.stdout


def run_insights(work, folder):
    seconds, printed = timed(
        "insights-core", f"{work}/venv/bin/python", f"{work}/insights_rules.py",
        f"{work}/rules.txt", f"{work}/literals.txt", folder)
    return seconds, printed.strip()


def run_hotsos(work, folder):
    seconds, printed = timed(
        "hotsos", f"{work}/venv/bin/python", f"{work}/hotsos_run.py", "--defs-path",
        f"{work}/definitions", "--kernel", "--force", "--all-logs", folder)
    return seconds, len(re.findall("found its line", printed))


RIVALS = {"insights-core": run_insights, "hotsos": run_hotsos}


def main():
    midpath, work, size, *names = sys.argv[1:]
    folder = f"{work}/{size}"
    found = rules(midpath)
    for name, lines in (("rules.txt", [rule for rule, _ in found]),
                        ("literals.txt", [literal for _, literal in found]),
                        ("insights_rules.py", [INSIGHTS]), ("hotsos_run.py", [HOTSOS])):
        with open(f"{work}/{name}", "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
    write_hotsos(work, [rule for rule, _ in found])
    own = statistics.median(
        timed("midpath", midpath, "check", "--exit-zero", folder)[0] for _ in range(5))
    print(f"\n### {size}, {len(found)} rules, one run each\n")
    print("| what | seconds | times midpath | rules that fired |\n|---|--:|--:|--:|")
    print(f"| midpath check, median of 5 | {own:.2f} | 1 | |")
    for name in names or RIVALS:
        seconds, fired = RIVALS[name](work, folder)
        print(f"| {name} | {seconds:.1f} | {seconds / own:.0f} | {fired} |", flush=True)


if __name__ == "__main__":
    main()
