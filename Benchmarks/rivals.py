"""Times insights-core and hotsos with as many rules over the same log; prints Markdown.

    rivals.py MIDPATH WORKFOLDER SIZE

Run by run.sh with RIVALS=1; needs both packages in WORKFOLDER/venv. Every expression of midpath is a
rule of its own: an insights-core rule that looks for it in the lines of the log, which the longest
literal of each expression filters first; a hotsos scenario with a search. Each runs once.
"""

import os
import re
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

def make(number, expression):
    compiled = re.compile(expression)
    @rule(AgentLog)
    def found(log):
        count = sum(1 for line in log.lines if compiled.search(line))
        return make_info(f"RULE_{number}", count=count) if count else None
    found.__name__ = found.__qualname__ = f"rule_{number}"
    return found

expressions = open(sys.argv[1]).read().splitlines()
add_filter(Specs.agent_log, open(sys.argv[2]).read().splitlines())
rules = [make(number, expression) for number, expression in enumerate(expressions)]
graph = {}
for each in rules:
    graph.update(dr.get_dependency_graph(each))
broker = dr.Broker()
broker[HostContext] = HostContext(root=sys.argv[3])
dr.run(graph, broker=broker)
print(sum(1 for each in rules if each in broker and broker[each]))
'''


def longest_literal(expression):
    text = re.sub(r"^\(\?i:(.*)\)$", r"\1", expression).replace(" [ \\t]{0,3}", " ")
    if "|" in re.sub(r"\\.", "", text):
        return None
    pieces = re.split(r"\.\*|\[[^]]*\][*+]?", text)
    return max((re.sub(r"\\(.)", r"\1", piece) for piece in pieces), key=len)
