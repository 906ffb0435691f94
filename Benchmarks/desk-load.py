"""Asks a web desk for a question page so many times a second; prints Markdown.

    desk-load.py MIDPATH-SERVER [SECONDS [RATE]]     default: 60 seconds, 300 a second

Requests are sent by the clock, whether or not the answers before have come (open loop), and each
is timed from the moment when it was due: a desk that stalls is charged for every request that
waits meanwhile. The case has the evidence of Samples/wrong-password; nine of ten requests ask for
the same question page, every tenth answers the question, so that the view has to be made anew.
"""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

CONNECTIONS = 64
SAMPLE = Path(__file__).resolve().parent.parent / "Samples" / "wrong-password"
QUESTION = "user-locked-out"
BOUNDARY = "midpath-load"


class Desk:
    """A desk with one case, and a session."""

    def __init__(self, program, folder):
        self.log = Path(folder, "desk.log")
        self.process = subprocess.Popen(
            [program, "serve", "--data", f"{folder}/data", "--port", "0"],
            stderr=self.log.open("w"))
        while not (found := re.search(r"http://127.0.0.1:(\d+)(/start\S+)\n", self.log.read_text())):
            time.sleep(0.05)
        self.port = int(found[1])
        self.start = found[2]

    def prepare(self):
        answer = self.fetch(self.start)
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        self.token = re.search('form_token" value="([0-9a-f]+)', self.text("/"))[1]
        self.case = self.upload()
        while "Reading the evidence" in self.text(self.case):
            time.sleep(0.2)
        self.send(f"{self.case}/path", path="credentials")
        self.page = f"{self.case}/questions/{QUESTION}"

    def fetch(self, path, body=None, kind="application/x-www-form-urlencoded"):
        opener = urllib.request.build_opener(NoRedirect)
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", body)
        if hasattr(self, "cookie"):
            request.add_header("Cookie", self.cookie)
        if body is not None:
            request.add_header("Content-Type", kind)
        try:
            return opener.open(request)
        except urllib.error.HTTPError as answer:
            return answer

    def text(self, path):
        return self.fetch(path).read().decode()

    def form(self, **fields):
        return urllib.parse.urlencode({"form_token": self.token, **fields}).encode()

    def send(self, address, **fields):
        return self.fetch(address, self.form(**fields))

    def upload(self):
        parts = [f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="form_token"\r\n\r\n'
                 f"{self.token}\r\n".encode()]
        for file in sorted(path for path in SAMPLE.rglob("*") if path.is_file()):
            name = file.relative_to(SAMPLE.parent)
            parts.append(
                f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="files"; '
                f'filename="{name}"\r\n\r\n'.encode() + file.read_bytes() + b"\r\n")
        body = b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()
        answer = self.fetch(
            "/cases/evidence", body, f"multipart/form-data; boundary={BOUNDARY}")
        return answer.headers["Location"]

    def megabytes(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def cpu_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Load:
    """Requests by the clock over connections that stay open."""

    def __init__(self, desk, seconds, rate):
        self.desk, self.seconds, self.rate = desk, seconds, rate
        self.idle = asyncio.Queue()
        self.reads, self.writes, self.memory = [], [], []
        self.failed = 0
        head = f"Host: 127.0.0.1:{desk.port}\r\nCookie: {desk.cookie}\r\n"
        self.read = f"GET {desk.page} HTTP/1.1\r\n{head}\r\n".encode()
        self.answers = []
        for choice in ("yes", "no"):
            body = desk.form(question=QUESTION, answer=choice)
            self.answers.append(
                f"POST {desk.case}/answers HTTP/1.1\r\n{head}"
                "Content-Type: application/x-www-form-urlencoded\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode() + body)

    async def run(self):
        for _ in range(CONNECTIONS):
            self.idle.put_nowait(await asyncio.open_connection("127.0.0.1", self.desk.port))
        begin = time.perf_counter()
        tasks = []
        for number in range(int(self.seconds * self.rate)):
            due = begin + number / self.rate
            if (pause := due - time.perf_counter()) > 0:
                await asyncio.sleep(pause)
            tasks.append(asyncio.create_task(self.ask(number, due)))
            if number % (10 * self.rate) == 0:
                self.memory.append(self.desk.megabytes())
        await asyncio.gather(*tasks)
        self.memory.append(self.desk.megabytes())

    async def ask(self, number, due):
        is_answer = number % 10 == 9
        request = self.answers[number // 10 % 2] if is_answer else self.read
        reader, writer = await self.idle.get()
        writer.write(request)
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = int(re.search(r"(?i)content-length: (\d+)", head)[1])
        await reader.readexactly(length)
        took = (time.perf_counter() - due) * 1000
        (self.writes if is_answer else self.reads).append(took)
        self.failed += int(head.split()[1]) != (303 if is_answer else 200)
        self.idle.put_nowait((reader, writer))


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def main():
    program = sys.argv[1]
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60
    rate = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(program, folder)
        try:
            desk.prepare()
            load = Load(desk, seconds, rate)
            cpu = desk.cpu_seconds()
            asyncio.run(load.run())
            cores = (desk.cpu_seconds() - cpu) / seconds
        finally:
            desk.process.terminate()
            desk.process.wait()
    print(f"{rate} requests a second for {seconds:.0f} s, {load.failed} failed, "
          f"{cores:.2f} cores busy.\n")
    print("| milliseconds | p50 | p90 | p99 | p99.9 | most |\n|---|--:|--:|--:|--:|--:|")
    for name, values in (("question page", load.reads), ("answer saved", load.writes)):
        cells = " | ".join(f"{share(values, part):.1f}" for part in (0.5, 0.9, 0.99, 0.999, 1))
        print(f"| {name} | {cells} |")
    memory = load.memory
    print(f"\nResident memory, MB: {memory[0]:.0f} at the start, {memory[len(memory) // 4]:.0f} "
          f"after a quarter, {memory[len(memory) // 2]:.0f} in the middle, {memory[-1]:.0f} at the "
          f"end, at most {max(memory):.0f}.")
    print("Every ten seconds:", " ".join(f"{value:.0f}" for value in memory))


main()
