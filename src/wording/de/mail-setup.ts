import type { MailSetupKey } from "../mail-setup-keys.ts";

export const mailSetup: Readonly<Record<MailSetupKey, string>> = {
  "problem.not_a_host": "Nennen Sie einen Server wie smtp.beispiel.de oder seine Adresse.",
  "problem.not_a_selector":
    "Nennen Sie ein Wort aus Buchstaben, Ziffern und Bindestrichen, etwa vigie1.",
  "problem.not_an_origin":
    "Nennen Sie eine Adresse wie https://stoerungen.beispiel.de, ohne Schrägstrich am Ende.",
  "problem.password_again": "Server oder Konto ändern sich: Geben Sie das Passwort noch einmal an.",
  "setup.mail.ask":
    "Über welchen Server gehen E-Mails hinaus? Ihr Anbieter nennt ihn Postausgangsserver oder SMTP.",
  "setup.mail.change": "Server ändern",
  "setup.mail.from": "Absender",
  "setup.mail.host": "Postausgangsserver",
  "setup.mail.hostHint":
    "Zum Beispiel smtp.beispiel.de, oder 127.0.0.1 für den auf diesem Rechner.",
  "setup.mail.port": "Port",
  "setup.mail.security": "Verschlüsselung",
  "setup.mail.starttls": "STARTTLS (meist Port 587)",
  "setup.mail.tls": "TLS vom ersten Byte an (meist Port 465)",
  "setup.mail.user": "Konto",
  "setup.mail.userHint": "Leer, wenn der Server keines verlangt.",
  "setup.mail.pass": "Passwort",
  "setup.mail.passHint":
    "In einer Datei, die nur das eigene Konto der Redaktion lesen kann; es wird nie wieder gezeigt.",
  "setup.mail.passKept":
    "Ein Passwort ist hinterlegt: leer lassen, um es zu behalten. Es wird nie gezeigt.",
  "setup.mail.selector": "DKIM-Selektor",
  "setup.mail.selectorHint":
    "Ein Name wie vigie1: Die Redaktion signiert dann selbst und zeigt den Eintrag, der zu veröffentlichen ist. Leer: der Server signiert.",
  "setup.mail.origin": "Adresse, unter der Leser die Redaktion finden",
  "setup.mail.originHint":
    "Nachrichten führen dorthin. Zum Beispiel https://stoerungen.beispiel.de",
  "setup.mail.save": "Speichern",
  "setup.mail.saved": "Gespeichert: Ab jetzt wird über diesen Server gesendet.",
  "setup.mail.off": "Keine E-Mails mehr senden",
  "setup.mail.offDone":
    "Es werden keine E-Mails mehr gesendet; Passwort und Schlüssel sind gelöscht.",
  "setup.mail.environment":
    "Das ist dort festgelegt, wo die Redaktion gestartet wird ({variables}); es geht dem vor, was hier gesagt würde.",
  "setup.mail.elsewhere":
    "Es kann auch dort festgelegt werden, wo die Redaktion gestartet wird, und geht dann vor:",
  "setup.mail.publish": "TXT-Eintrag für {name}:",
  "setup.mail.records": "Was die DNS-Einträge sagen",
  "diagnosis.heading": "{about}: {level}",
  "diagnosis.level.good": "in Ordnung",
  "diagnosis.level.weak": "könnte besser sein",
  "diagnosis.level.bad": "zu beheben",
  "diagnosis.no_answer":
    "{name} ließ sich nicht abfragen: Die Nameserver antworten nicht. Prüfen Sie die dieses Rechners und versuchen Sie es erneut.",
  "diagnosis.spf_missing":
    "{name} sagt nicht, welche Server in seinem Namen senden dürfen. Ergänzen Sie den Eintrag unten; ein Anbieter nennt oft ein „include:“ statt „a:“.",
  "diagnosis.spf_many":
    "{name} hat {found} SPF-Einträge: Empfänger trauen dann keinem. Fassen Sie sie zu einem zusammen.",
  "diagnosis.spf_open":
    "Jeder darf im Namen von {name} senden: {found}. Beenden Sie ihn mit „~all“ oder „-all“.",
  "diagnosis.spf_closed":
    "Niemand darf im Namen von {name} senden. Nennen Sie den Server vor „all“, wie unten.",
  "diagnosis.spf_good": "{name} sagt, wer in seinem Namen senden darf: {found}",
  "diagnosis.dkim_unsigned":
    "Die Redaktion signiert nicht; vielleicht tut es der Server. Bitten Sie den Anbieter, für {name} zu signieren, oder nennen Sie einen Selektor und veröffentlichen Sie den Schlüssel.",
  "diagnosis.dkim_missing":
    "{name} hat keinen Schlüssel: Signaturen lassen sich nicht prüfen. Ergänzen Sie den Eintrag unten.",
  "diagnosis.dkim_other_key":
    "{name} enthält einen anderen Schlüssel als den der Redaktion. Ersetzen Sie ihn durch diesen oder nehmen Sie einen anderen Selektor.",
  "diagnosis.dkim_other_domain":
    "Signiert für {found}, aber der Absender ist von {name}: Das zählt nicht für DMARC. Signieren Sie für {name}.",
  "diagnosis.dkim_good": "{name} enthält den Schlüssel der Redaktion.",
  "diagnosis.dmarc_missing":
    "{name} hat keine Richtlinie: Große Anbieter weisen solche E-Mails ab oder verbergen sie. Ergänzen Sie den Eintrag unten und verschärfen Sie p später.",
  "diagnosis.dmarc_many":
    "{name} hat {found} Einträge: Empfänger übergehen sie alle. Behalten Sie einen.",
  "diagnosis.dmarc_none":
    "Gefälschte E-Mails im Namen von {name} kommen durch: {found}. Sind SPF oder DKIM in Ordnung, setzen Sie p=quarantine, dann p=reject.",
  "diagnosis.dmarc_good": "{name} verlangt, gefälschte E-Mails abzuweisen: {found}",
  "diagnosis.mx_missing":
    "Nichts sagt, wohin E-Mails für {name} gehen. Ergänzen Sie einen MX-Eintrag, der diesen Rechner nennt, oder lassen Sie sie hierher weiterleiten.",
  "diagnosis.mx_good": "E-Mails für {name} gehen an {found}.",
  "trouble.login":
    "Der Server kennt Konto oder Passwort nicht. Prüfen Sie beides; manche Anbieter verlangen ein App-Passwort.",
  "trouble.host":
    "Es gibt keinen Server dieses Namens, oder die Nameserver dieses Rechners antworten nicht. Prüfen Sie die Schreibweise.",
  "trouble.port":
    "Dort hört nichts zu. Prüfen Sie Port und Verschlüsselung (587 mit STARTTLS, 465 mit TLS).",
  "trouble.silent":
    "Der Server antwortet nicht. Oft steht eine Firewall dazwischen: Dieser Rechner muss den Port erreichen können.",
  "trouble.certificate":
    "Das Zertifikat des Servers gilt nicht für diesen Namen. Nennen Sie den Namen, den es trägt.",
  "trouble.encryption":
    "Die Verschlüsselung ist nicht die, die der Server erwartet. Nehmen Sie STARTTLS auf 587 oder TLS auf 465; ein Passwort geht nie unverschlüsselt hinaus.",
  "trouble.sender":
    "Der Server weist diesen Absender ab. Nehmen Sie eine Adresse dieses Kontos oder lassen Sie diese erlauben.",
  "trouble.recipient":
    "Der Server weist diese Nachricht oder ihren Empfänger ab: Seine Antwort sagt, warum.",
  "trouble.other":
    "Prüfen Sie Server, Port, Konto und Passwort, und ob dieser Rechner ihn erreicht.",
  "changes.mail": "E-Mail: {what}",
  "changes.mailOff": "E-Mail: es wird nichts mehr gesendet",
};
