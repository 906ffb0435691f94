#!/usr/bin/env python3
"""Writes a synthetic log of a given size, the same bytes for the same seed.

    make-log.py SIZE FILE [--seed N] [--lines-per-second N]

SIZE takes a unit: 100M, 1G, 10G (powers of 1000). One block of lines is made up at random and then
written again and again with new timestamps, so that gigabytes take seconds, not hours.
"""

import argparse
import datetime
import random
import re

UNITS = {"": 1, "K": 1000, "M": 1000**2, "G": 1000**3}
BLOCK_SECONDS = 3600
PROBES = ["SNMPProbe", "SSHCommand", "WMIRunner", "HTTPProbe", "JDBCProbe", "ShazzamProbe"]
ERRORS = [
    "Connection refused (Connection refused)",
    "Read timed out",
    "Authentication failed for credential {hex}",
    "Unable to send the result to the instance, status 503",
    "Unexpected end of stream from probe {probe}",
]
WARNINGS = [
    "Slow response: {ms} ms for {probe}",
    "Retrying after a socket timeout, attempt {n}",
    "Queue is {n}% full",
    "No credential of type SSH matched 10.{n}.{n}.7",
]
CLASSES = ["Monitor", "Worker", "HTTPClient", "AQueueSender", "Dispatcher", "ProbeRunner"]


def parse_size(text):
    match = re.fullmatch(r"(\d+)([KMG]?)B?", text.upper())
    if not match:
        raise argparse.ArgumentTypeError(f"not a size: {text}")
    return int(match[1]) * UNITS[match[2]]


def fill(text, rng):
    return text.format(
        hex=f"{rng.getrandbits(128):032x}",
        probe=rng.choice(PROBES),
        ms=rng.randrange(1000, 60000),
        n=rng.randrange(1, 100),
    )


def stack_trace(rng):
    lines = [f"java.io.IOException: {fill(rng.choice(ERRORS), rng)}"]
    for _ in range(rng.randrange(6, 25)):
        name = rng.choice(CLASSES)
        lines.append(f"\tat com.example.mid.{name}.run({name}.java:{rng.randrange(20, 900)})")
    lines.append(f"Caused by: java.net.SocketException: {rng.choice(ERRORS[:2])}")
    lines.append(f"\t... {rng.randrange(3, 30)} more")
    return lines


def ordinary(rng):
    worker = f"Worker-Standard:{rng.choice(PROBES)}-{rng.getrandbits(128):032x}"
    sender = "ECCSender.1"
    ecc = f"{rng.getrandbits(128):032x}"
    seconds = f"{rng.randrange(0, 30)}:{rng.randrange(0, 1000):03d}"
    return rng.choice(
        [
            (worker, f"Worker starting: {rng.choice(PROBES)} source: 10.1.{rng.randrange(256)}.9"),
            (worker, f"Worker completed: {rng.choice(PROBES)} time: 0:00:{seconds}"),
            (worker, f"Enqueuing: /opt/agent/work/monitors/ECCSender/output_{ecc}.xml"),
            (sender, f"Sending ecc_queue.{ecc}.xml"),
            (worker, f"Probe result of {rng.randrange(1, 90000)} bytes compressed"),
            (worker, f"Running probe {rng.choice(PROBES)} with {rng.randrange(1, 40)} parameters"),
            ("HTTPClient", f"POST /api/now/ecc took {rng.randrange(20, 900)} ms, status 200"),
            ("Dispatcher", f"Pulled {rng.randrange(0, 9)} items, {rng.randrange(0, 50)} in queue"),
        ]
    )


def block_lines(rng, per_second):
    """Yields (second or None for a line without a timestamp, rest of the line)."""
    for second in range(BLOCK_SECONDS):
        if second % 60 == 0:
            text = f"stats threads: 58, memory max: 910.0mb, queued: {rng.randrange(9)} probes"
            yield second, f"(000) LogStatusMonitor.60 {text}"
        for index in range(per_second):
            millis = index * 1000 // per_second
            thread, text = ordinary(rng)
            draw = rng.random()
            if draw < 0.004:
                text = "SEVERE *** ERROR *** " + fill(rng.choice(ERRORS), rng)
            elif draw < 0.01:
                text = "WARNING *** WARNING *** " + fill(rng.choice(WARNINGS), rng)
            yield second, f"({millis:03d}) {thread} {text}"
            if draw < 0.001:
                for line in stack_trace(rng):
                    yield None, line


def make_block(rng, per_second):
    """The lines of every second of the block, each without the timestamp it starts with."""
    pieces = []
    for second, text in block_lines(rng, per_second):
        if second is None:
            pieces[-1][1].append(text)
        else:
            pieces.append((second, [text]))
    by_second = [[] for _ in range(BLOCK_SECONDS)]
    for second, lines in pieces:
        by_second[second].append("\n".join(lines) + "\n")
    return by_second


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("size", type=parse_size)
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lines-per-second", type=int, default=40)
    options = parser.parse_args()

    block = make_block(random.Random(options.seed), options.lines_per_second)
    moment = datetime.datetime(2024, 3, 1)
    second = datetime.timedelta(seconds=1)
    written = 0
    with open(options.file, "wb", buffering=1 << 20) as out:
        while written < options.size:
            for texts in block:
                stamp = moment.strftime("%m/%d/%y %H:%M:%S ")
                data = (stamp + stamp.join(texts)).encode() if texts else b""
                data = data[: options.size - written]
                out.write(data)
                written += len(data)
                moment += second
                if written >= options.size:
                    break


if __name__ == "__main__":
    main()
