import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** Real mail servers, each with its own folder and configuration on the loopback; stopped by their pid. */
export interface Peer {
  readonly port: number;
  readonly folder: string;
  readonly log: () => string;
  stop(): Promise<void>;
}

const isRoot = process.getuid?.() === 0;
export const hasPostfix: boolean = isRoot && existsSync("/usr/sbin/postfix");
export const hasDovecot: boolean =
  isRoot && existsSync("/usr/sbin/dovecot") && existsSync("/usr/lib/dovecot/imap");

const folderOf = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `vigie-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(port: number, log: () => string): Promise<void> {
  const { connect } = await import("node:net");
  for (let tries = 0; tries < 200; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("data", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (open) return;
    await delay(50);
  }
  throw new Error(`no server on port ${port}:\n${log()}`);
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function ended(pid: number): Promise<void> {
  for (let tries = 0; tries < 100 && alive(pid); tries++) await delay(50);
  if (alive(pid)) process.kill(pid, "SIGKILL");
}

export interface PostfixOptions {
  /** Where mail for everybody goes. */
  readonly next: number;
  /** Where mail for `desk.test` goes: our own intake. */
  readonly desk: number;
  /** Recipients refused at once, as postfix writes it: `{ "gone@…": "550 5.1.1 …" }`. */
  readonly access: Readonly<Record<string, string>>;
  /** Port of a policy server that is asked about each recipient. */
  readonly policy: number;
}

export async function startPostfix({ next, desk, access, policy }: PostfixOptions): Promise<Peer> {
  const folder = folderOf("postfix");
  const port = await freePort();
  for (const name of ["conf", "queue", "data"]) mkdirSync(join(folder, name));
  execFileSync("chown", ["postfix", join(folder, "data")]);
  const inline = (pairs: Readonly<Record<string, string>>): string =>
    `inline:{ ${Object.entries(pairs)
      .map(([key, value]) => `{ ${key} = ${value} }`)
      .join(", ")} }`;
  writeFileSync(
    join(folder, "conf", "main.cf"),
    `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
myhostname = relay.test
mydestination =
alias_maps =
alias_database =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_tls_security_level = none
smtp_tls_security_level = none
smtpd_recipient_restrictions = check_recipient_access ${inline(access)}, check_policy_service inet:127.0.0.1:${policy}, permit_mynetworks, reject
transport_maps = ${inline({ "desk.test": `smtp:[127.0.0.1]:${desk}`, "*": `smtp:[127.0.0.1]:${next}` })}
smtp_host_lookup = native
queue_run_delay = 2s
minimal_backoff_time = 2s
maximal_backoff_time = 3s
`,
  );
  const master = readFileSync("/usr/share/postfix/master.cf.dist", "utf8")
    .replace(/^smtp\s+inet.*$/m, `127.0.0.1:${port} inet n - n - - smtpd`)
    .replaceAll(/^(\S+\s+(?:unix|inet|pass)\s+\S+\s+\S+\s+)y(\s)/gm, "$1n$2");
  writeFileSync(join(folder, "conf", "master.cf"), master);
  const log = (): string =>
    existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
  execFileSync("/usr/sbin/postfix", ["-c", join(folder, "conf"), "start"], { stdio: "ignore" });
  const pid = Number(readFileSync(join(folder, "queue", "pid", "master.pid"), "utf8").trim());
  await answers(port, log);
  return {
    port,
    folder,
    log,
    stop: async () => {
      process.kill(pid, "SIGTERM");
      await ended(pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Greylists each recipient for its first tries, as a policy server of postfix does. */
export async function startGreylist(
  tries: number,
): Promise<{ port: number; seen: Map<string, number>; close(): Promise<void> }> {
  const seen = new Map<string, number>();
  const server: Server = createServer((socket) => {
    let text = "";
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      for (let end = text.indexOf("\n\n"); end !== -1; end = text.indexOf("\n\n")) {
        const recipient = /^recipient=(.*)$/m.exec(text.slice(0, end))?.[1] ?? "";
        text = text.slice(end + 2);
        const count = (seen.get(recipient) ?? 0) + 1;
        seen.set(recipient, count);
        const grey = recipient.startsWith("grey") && count <= tries;
        socket.write(
          `action=${grey ? "defer_if_permit 4.2.0 Greylisted, come back later" : "dunno"}\n\n`,
        );
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    seen,
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const NOBODY = 65_534;

/** An IMAP server with one mailbox; `deliver` puts a mail into it as a mail server would. */
export async function startDovecot(
  user: string,
  pass: string,
): Promise<Peer & { deliver(mail: string): void }> {
  const folder = folderOf("dovecot");
  const port = await freePort();
  const maildir = join(folder, "home", user, "Maildir");
  for (const name of ["", "new", "cur", "tmp"]) mkdirSync(join(maildir, name), { recursive: true });
  mkdirSync(join(folder, "run"));
  execFileSync("chown", ["-R", `${NOBODY}:${NOBODY}`, join(folder, "home")]);
  const conf = join(folder, "dovecot.conf");
  writeFileSync(
    conf,
    `base_dir = ${folder}/run
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
first_valid_uid = 1
mail_max_userip_connections = 50
passdb {
  driver = static
  args = password=${pass}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/home/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`,
  );
  const child: ChildProcess = spawn("/usr/sbin/dovecot", ["-F", "-c", conf], { stdio: "ignore" });
  const log = (): string =>
    existsSync(join(folder, "log")) ? readFileSync(join(folder, "log"), "utf8") : "";
  await answers(port, log);
  let delivered = 0;
  return {
    port,
    folder,
    log,
    deliver: (mail) => {
      const path = join(maildir, "tmp", `${Date.now()}.${delivered++}.test`);
      writeFileSync(path, mail);
      chownSync(path, NOBODY, NOBODY);
      execFileSync("mv", [path, join(maildir, "new")]);
    },
    stop: async () => {
      child.kill("SIGTERM");
      await new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) resolve();
        else child.once("exit", () => resolve());
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
