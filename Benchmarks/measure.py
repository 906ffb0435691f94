"""Times midpath and its peers on the logs that run.sh made; prints Markdown.

    measure.py MIDPATH WORKFOLDER SIZE...

Every command runs once to warm up and then ROUNDS times, in turn with the others, so that a busy
moment of the machine hits all alike. Shown are medians of wall time, and the highest memory use.
"""

import os
import re
import statistics
import subprocess
import sys
import time

ROUNDS = int(os.environ.get("ROUNDS", "5"))
META = set("\\^$.|?*+()[]{}")


class Command:
    """A command line with its measurements and what it printed last."""

    def __init__(self, name, *line):
        self.name, self.line = name, line
        self.seconds, self.kilobytes, self.output = [], 0, ""

    def run(self):
        begin = time.perf_counter()
        done = subprocess.run(
            ["/usr/bin/time", "-q", "-f", "%M", *self.line], capture_output=True, text=True)
        self.seconds.append(time.perf_counter() - begin)
        if done.returncode != 0:
            sys.exit(f"{self.name} failed: {done.stderr[-400:]}")
        self.kilobytes = max(self.kilobytes, int(done.stderr.rsplit("\n", 2)[-2]))
        self.output = done.stdout

    @property
    def median(self):
        return statistics.median(self.seconds)


def measure(commands):
    for number in range(ROUNDS + 1):
        for command in commands:
            command.run()
            if number == 0:
                command.seconds.clear()


def portable(expression):
    """The same expression without escapes that mean something else to ripgrep or ugrep."""
    return re.sub(
        r"\\([^A-Za-z0-9])", lambda match: match[0] if match[1] in META else match[1], expression)


def write_expressions(midpath, path):
    printed = subprocess.run([midpath, "knowledge", "expressions"], capture_output=True, text=True)
    expressions = [portable(line) for line in printed.stdout.splitlines()]
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(expressions) + "\n")
    return len(expressions)


def scan(midpath, work, size):
    folder, expressions = f"{work}/{size}", f"{work}/expressions.txt"
    log = f"{folder}/logs/agent0.log.0"
    floor = Command("`wc -l`, the floor", "wc", "-l", log)
    bare = Command("midpath, matching only", midpath, "knowledge", "expressions", "--count", log)
    rivals = [
        Command("`rg -c -f`", "rg", "-c", "-f", expressions, log),
        Command("`ugrep -c -E -f`", "ugrep", "-c", "-E", "-f", expressions, log),
    ]
    check = Command("**midpath check**, the whole", midpath, "check", "--exit-zero", folder)
    commands = [floor, bare, *rivals, check]
    measure(commands)
    counts = {command.name: int(command.output) for command in [bare, *rivals]}
    if len(set(counts.values())) != 1:
        sys.exit(f"the tools do not agree on the number of matching lines: {counts}")
    print_scan(size, log, commands, bare, counts[bare.name], int(floor.output.split()[0]))


def print_scan(size, log, commands, bare, matching, lines):
    count = os.path.getsize(log)
    print(f"\n### {size}\n\n{lines:,} lines, of which {matching:,} match: all tools agree.\n")
    print("| what | seconds | GB/s | to midpath's matching | memory, MB |\n|---|--:|--:|--:|--:|")
    for command in commands:
        print(f"| {command.name} | {command.median:.2f} | {count / command.median / 1e9:.2f} "
              f"| {command.median / bare.median:.2f} | {command.kilobytes / 1000:.0f} |")


def start_up(midpath):
    commands = [Command(f"`midpath {' '.join(line)}`", midpath, *line) for line in (
        ["--help"], ["list", "causes"], ["explain", "user.wrong-password"])]
    measure(commands)
    print("\n### Start-up\n\n| what | milliseconds | memory, MB |\n|---|--:|--:|")
    for command in commands:
        print(f"| {command.name} | {command.median * 1000:.0f} | {command.kilobytes / 1000:.0f} |")


def main():
    midpath, work, sizes = sys.argv[1], sys.argv[2], sys.argv[3:]
    count = write_expressions(midpath, f"{work}/expressions.txt")
    versions = [subprocess.run([tool, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
                for tool in ("rg", "ugrep")]
    print(f"{count} expressions; {', '.join(versions)}; medians of {ROUNDS} rounds.")
    for size in sizes:
        scan(midpath, work, size)
    start_up(midpath)


if __name__ == "__main__":
    main()
