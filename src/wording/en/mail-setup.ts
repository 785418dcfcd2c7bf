import type { MailSetupKey } from "../mail-setup-keys.ts";

export const mailSetup: Readonly<Record<MailSetupKey, string>> = {
  "problem.not_a_host": "Give the name of a server such as smtp.example.org, or its address.",
  "problem.not_a_selector": "Give one word of letters, digits and hyphens, such as vigie1.",
  "problem.not_an_origin":
    "Give an address such as https://outages.example, without a slash at its end.",
  "problem.password_again": "The server or the account changes: give the password again.",
  "setup.mail.ask":
    "By which server does mail leave? Your provider calls it the outgoing server, or SMTP.",
  "setup.mail.change": "Change the server",
  "setup.mail.from": "Sender",
  "setup.mail.host": "Outgoing server",
  "setup.mail.hostHint": "For example smtp.example.org, or 127.0.0.1 for the one on this machine.",
  "setup.mail.port": "Port",
  "setup.mail.security": "Encryption",
  "setup.mail.starttls": "STARTTLS (usually port 587)",
  "setup.mail.tls": "TLS from the first byte (usually port 465)",
  "setup.mail.user": "Account",
  "setup.mail.userHint": "Empty when the server asks for none.",
  "setup.mail.pass": "Password",
  "setup.mail.passHint":
    "Kept in a file that only the desk’s own account can read, and never shown again.",
  "setup.mail.passKept": "A password is kept: leave empty to keep it. It is never shown.",
  "setup.mail.selector": "DKIM selector",
  "setup.mail.selectorHint":
    "A name such as vigie1: the desk then signs itself and shows the record to publish. Empty: the server signs.",
  "setup.mail.origin": "Address where readers find the desk",
  "setup.mail.originHint": "Messages lead there. For example https://outages.example",
  "setup.mail.save": "Save",
  "setup.mail.saved": "Saved: the desk sends by this server from now on.",
  "setup.mail.off": "Send no more mail",
  "setup.mail.offDone": "The desk sends no more mail; password and key are erased.",
  "setup.mail.environment":
    "This is set where the desk is started ({variables}), which wins over what would be said here.",
  "setup.mail.elsewhere": "It can also be set where the desk is started, and that wins:",
  "setup.mail.publish": "TXT record to publish under {name}:",
  "setup.mail.records": "What the DNS records say",
  "diagnosis.heading": "{about}: {level}",
  "diagnosis.level.good": "in order",
  "diagnosis.level.weak": "could be better",
  "diagnosis.level.bad": "to be put right",
  "diagnosis.no_answer":
    "{name} could not be asked: the name servers do not answer. Check those of this machine and try again.",
  "diagnosis.spf_missing":
    "{name} does not say which servers may send in its name. Add the record below; a provider often names an “include:” to put in place of “a:”.",
  "diagnosis.spf_many":
    "{name} has {found} SPF records: receivers then trust none. Merge them into one.",
  "diagnosis.spf_open":
    "Everybody may send in the name of {name}: {found}. End it with “~all” or “-all”.",
  "diagnosis.spf_closed":
    "Nobody may send in the name of {name}. Name the server before “all”, as below.",
  "diagnosis.spf_good": "{name} says who may send in its name: {found}",
  "diagnosis.dkim_unsigned":
    "The desk does not sign; the server may. Ask the provider to sign for {name}, or give a selector and publish the key.",
  "diagnosis.dkim_missing":
    "{name} has no key: signatures cannot be checked. Add the record below.",
  "diagnosis.dkim_other_key":
    "{name} holds another key than the desk’s. Replace it by this one, or take another selector.",
  "diagnosis.dkim_other_domain":
    "Signed for {found}, but the sender is of {name}: this does not count for DMARC. Sign for {name}.",
  "diagnosis.dkim_good": "{name} holds the desk’s key.",
  "diagnosis.dmarc_missing":
    "{name} has no policy: large providers refuse or hide such mail. Add the record below, and make p stricter later.",
  "diagnosis.dmarc_many": "{name} has {found} records: receivers ignore them all. Keep one.",
  "diagnosis.dmarc_none":
    "Forged mail in the name of {name} is let through: {found}. Once SPF or DKIM are in order, set p=quarantine, then p=reject.",
  "diagnosis.dmarc_good": "{name} asks for forged mail to be refused: {found}",
  "diagnosis.mx_missing":
    "Nothing says where mail for {name} goes. Add an MX record that names this machine, or have it passed on to it.",
  "diagnosis.mx_good": "Mail for {name} goes to {found}.",
  "trouble.login":
    "The server does not know the account or the password. Check both; some providers want a password made for apps.",
  "trouble.host":
    "There is no server of this name, or the name servers of this machine do not answer. Check its spelling.",
  "trouble.port":
    "Nothing listens there. Check port and encryption (587 with STARTTLS, 465 with TLS).",
  "trouble.silent":
    "The server does not answer. Often a firewall is in the way: this machine must be able to reach that port.",
  "trouble.certificate":
    "The server’s certificate is not valid for this name. Give the name that it carries.",
  "trouble.encryption":
    "The encryption is not what the server expects. Take STARTTLS on 587, or TLS on 465; a password never leaves in the clear.",
  "trouble.sender":
    "The server refuses this sender. Take an address of this account, or have this one allowed.",
  "trouble.recipient": "The server refuses this message or its recipient: its answer says why.",
  "trouble.other": "Check server, port, account and password, and that this machine can reach it.",
  "changes.mail": "Mail: {what}",
  "changes.mailOff": "Mail: nothing is sent any more",
};
