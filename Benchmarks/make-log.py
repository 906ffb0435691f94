#!/usr/bin/env python3
"""Writes an agent folder of a busy MID Server: config.xml and one agent log of the size asked for.

    make-log.py 1G FOLDER [SEED]

Sizes are in powers of 1000. The same size and seed give the same bytes. The log is made of whole days of about 10 MB each: jobs,
the once-a-minute status line, discovery details, debug lines, 1.5 % warnings and errors of jobs
(most of them with a stack trace), a restart a week. The last start is refused: wrong password.
"""

import datetime
import os
import random
import sys

DATE = "2000-01-01"  # replaced by the date of the day
UNITS = {"K": 1000, "M": 1000**2, "G": 1000**3}
LINES_A_MINUTE = 40
VARIANTS = 4

JOBS = ["ShazzamLauncher", "SSHCommand", "SNMPProbe", "WMIProbe", "RESTProbe", "JDBCProbe",
        "PowershellProbe", "HorizontalDiscoveryProbe", "ScriptProbe"]
DETAILS = [
    ("INFO ", "PatternRunner:114", "Executing step {n} of pattern Linux Server on {ip}: parse the output of the command"),
    ("INFO ", "SshSession:88", "Opened session to {ip}:22 for user discovery in {n} ms"),
    ("INFO ", "SnmpWalker:201", "Walked 1.3.6.1.2.1.2.2.1 of {ip}: {n} rows"),
    ("INFO ", "Classifier:57", "Classified {ip} as Linux Server by its banner"),
    ("INFO ", "PayloadWriter:142", "Payload of {n} bytes written for {id}"),
    ("INFO ", "JdbcReader:320", "Fetched {n} rows from cmdb_import in chunk {n}"),
    ("DEBUG", "WorkerPool:61", "Took {id} from the queue, {n} waiting"),
    ("DEBUG", "AFileCleaner:103", "Scanning directory to delete files: /opt/servicenow/mid/agent/export"),
    ("DEBUG", "ScriptRunner:77", "Variable hostname set to srv{n}.example.com by the script include"),
    ("DEBUG", "CommandCache:45", "Command ps -eo pid,ppid,args of {ip} answered from the cache after {n} ms"),
]
TROUBLES = [
    ("WARN ", "Could not read the process list of {ip}: command ended with code {n}", 0),
    ("WARN ", "Slow target {ip}: the answer took {n} ms", 0),
    ("ERROR", "Discovery of {ip} ended early", 9),
    ("ERROR", "Probe for {ip} threw an exception while parsing its payload", 14),
    ("ERROR", "Pattern step {n} of {ip} could not be evaluated", 11),
]
EXCEPTIONS = ["java.util.NoSuchElementException: no value for column {n}",
              "java.io.EOFException: stream of {ip} ended",
              "java.lang.IllegalArgumentException: no table for row {n}"]
FRAMES = ["\tat com.service_now.mid.probe.{}.execute({}.java:{})",
          "\tat com.snc.discovery.pattern.{}.run({}.java:{})",
          "\tat java.base/java.util.concurrent.{}.call({}.java:{})"]
START = """\
{t} INFO  (MIDServer) [Main:292] Initializing MID Server
{t} INFO  (MIDServer) [Main:307] Running under Java version: 17.0.8.1, java PID: 4120, args: start
{t} INFO  (MIDServer) [Config:211] Using configuration: /opt/servicenow/mid/agent/config.xml
{t} INFO  (MIDServer) [Instance:512] Setting basic authentication with user mid.acme
{t} INFO  (MIDServer) [MIDServerState:140] MID Server starting
{t} INFO  (MIDServer) [Main:330] Agent home path: /opt/servicenow/mid/agent
{t} INFO  (MIDServer) [MIDServerState:151] MID Server started
{t} INFO  (StartupSequencer) [StartupSequencer:402] Successfully connected to instance:
{t} INFO  (StartupSequencer) [StartupSequencer:402]     Install name: Demo Server
"""
ACCEPTED = """\
{t} INFO  (StartupSequencer) [StartupSequencer:668] User mid.acme has all necessary roles
{t} INFO  (StartupSequencer) [AMBClientProvider:90] Initializing AMB client...
{t} INFO  (StartupSequencer) [Monitors:307] Enabling monitor: ECCQueueMonitor
{t} INFO  (StartupSequencer) [Monitors:307] Enabling monitor: ECCSender
{t} INFO  (StartupSequencer) [Monitors:307] Enabling monitor: LogStatusMonitor
"""
REFUSED = """\
{t} ERROR (StartupSequencer) [HTTPClient:150] SOAP Response: Status code=401, Response body=<SOAP-ENV:Fault><faultcode>User Not Authenticated</faultcode></SOAP-ENV:Fault>
{t} WARN  (StartupSequencer) [Instance:533] Could not authenticate user 'mid.acme' on the ServiceNow instance
{t} ERROR (StartupSequencer) [StartupSequencer:610] test failure
java.lang.IllegalStateException: User cannot be authenticated or is missing the proper roles. If you have deleted or changed the MID server keystore, and config.xml mid.instance.password value is encrypted, you may need to change this value to plain text
\tat com.service_now.mid.services.StartupSequencer.runTests(StartupSequencer.java:668)
"""
STOP = """\
{t} INFO  (WrapperListener_stop_runner) [Instance:900] Stopping MID server
{t} INFO  (MIDServer) [MIDServerState:160] MID Server stopping
{t} INFO  (MIDServer) [MIDServerState:171] MID Server stopped
"""
CONFIG = """\
<?xml version="1.0" encoding="UTF-8"?>
<parameters>
  <parameter name="url" value="https://acme.service-now.com/"/>
  <parameter name="mid.instance.username" value="mid.acme"/>
  <parameter name="mid.instance.password" secure="true" value="encrypted:8sVq1mJt0ZfHcYb2WnKx4A=="/>
  <parameter name="name" value="mid01"/>
  <parameter name="mid_sys_id" value="4c2f6b1a9d3e4f5a8b7c6d5e4f3a2b1c"/>
</parameters>
"""


class Day:
    """One day of ordinary work as text, its date to be replaced."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        for minute in range(1440):
            self.minute(minute)
        self.text = ("\n".join(self.lines) + "\n").encode()

    def minute(self, minute):
        clock = f"{DATE}T{minute // 60:02}:{minute % 60:02}:"
        second = 0
        self.status(clock)
        if minute % 5 == 0:
            self.job(f"{clock}00.500+0100", "HeartbeatProbe")
        while second < LINES_A_MINUTE:
            time = f"{clock}{second * 59 // LINES_A_MINUTE + 1:02}.{self.random.randrange(1000):03}+0100"
            kind = self.random.random()
            if kind < 0.15:
                second += self.job(time, self.random.choice(JOBS))
            elif kind < 0.167:
                self.trouble(time)
                second += 1
            else:
                self.detail(time)
                second += 1

    def status(self, clock):
        used, busy = self.random.randrange(150, 600), self.random.randrange(25)
        pools = ", ".join(
            f"{pool}.queued: 0 probes, {pool}.processing: {busy if pool == 'standard' else 0} probes"
            for pool in ("standard", "expedited", "interactive"))
        self.lines.append(
            f"{clock}00.056+0100 INFO  (LogStatusMonitor.60) [LogStatusMonitor:44] stats threads: 83, "
            f"memory max: 910.0mb, allocated: 712.0mb, used: {used}.0mb, {pools}")

    def job(self, time, job):
        sys_id = self.sys_id()
        worker = f"{time} INFO  (Worker-Standard:{job}-{sys_id})"
        source = self.fill("{ip}")
        self.lines += [
            f"{worker} [Worker:120] Worker starting: {job} source: {source}",
            f"{worker} [Worker:301] Enqueuing: /opt/servicenow/mid/agent/work/monitors/ECCSender/output_2/ecc_queue.{sys_id}.xml",
            f"{worker} [Worker:188] Worker completed: {job} source: {source} time: 0:00:02.277",
            f"{time} INFO  (ECCSender.1) [ECCSender:210] Sending ecc_queue.{sys_id}.xml",
        ]
        return 4

    def detail(self, time):
        level, place, text = self.random.choice(DETAILS)
        thread = f"Worker-Standard:{self.random.choice(JOBS)}-{self.sys_id()}"
        self.lines.append(f"{time} {level} ({thread}) [{place}] {self.fill(text)}")

    def trouble(self, time):
        level, text, frames = self.random.choice(TROUBLES)
        thread = f"Worker-Standard:{self.random.choice(JOBS)}-{self.sys_id()}"
        self.lines.append(f"{time} {level} ({thread}) [ProbeRunner:203] {self.fill(text)}")
        if frames:
            self.lines.append(self.fill(self.random.choice(EXCEPTIONS)))
        for _ in range(frames):
            name = f"Step{self.random.randrange(40)}"
            self.lines.append(self.random.choice(FRAMES).format(name, name, self.random.randrange(900)))

    def fill(self, text):
        pick = self.random.randrange
        return text.format(
            ip=f"10.{pick(256)}.{pick(256)}.{pick(256)}", n=pick(10000), id=self.sys_id())

    def sys_id(self):
        return f"{self.random.getrandbits(128):032x}"


def byte_count(text):
    return int(text[:-1]) * UNITS[text[-1]] if text[-1] in UNITS else int(text)


def restart(date, is_first):
    text = ("" if is_first else STOP) + START + ACCEPTED
    return text.format(t=f"{date}T00:00:00.010+0100").encode()


def refused_start(date):
    return (START + REFUSED).format(t=f"{date}T23:59:59.500+0100").encode()


def write_log(path, size, seed):
    days = [Day(f"{seed}-{variant}").text for variant in range(VARIANTS)]
    date = datetime.date(2021, 1, 1)
    last_size = len(refused_start(date))
    with open(path, "wb") as log:
        number, room = 0, size - last_size
        while room > 0:
            day = days[number % VARIANTS].replace(DATE.encode(), str(date).encode())
            if number % 7 == 0:
                day = restart(date, is_first=number == 0) + day
            log.write(day if len(day) <= room else day[:day.rfind(b"\n", 0, room) + 1])
            room -= len(day)
            number += 1
            if room > 0:
                date += datetime.timedelta(days=1)
        log.write(refused_start(date))


def main():
    size, folder = byte_count(sys.argv[1]), sys.argv[2]
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    os.makedirs(os.path.join(folder, "logs"), exist_ok=True)
    with open(os.path.join(folder, "config.xml"), "w", encoding="utf-8") as config:
        config.write(CONFIG)
    write_log(os.path.join(folder, "logs", "agent0.log.0"), size, seed)


if __name__ == "__main__":
    main()
