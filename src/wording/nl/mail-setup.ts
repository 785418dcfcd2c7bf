import type { MailSetupKey } from "../mail-setup-keys.ts";

export const mailSetup: Readonly<Record<MailSetupKey, string>> = {
  "problem.not_a_host": "Geef de naam van een server, zoals smtp.voorbeeld.nl, of zijn adres.",
  "problem.not_a_selector": "Geef één woord van letters, cijfers en streepjes, zoals vigie1.",
  "problem.not_an_origin":
    "Geef een adres zoals https://storingen.voorbeeld.nl, zonder schuine streep aan het eind.",
  "problem.password_again": "De server of het account verandert: geef het wachtwoord opnieuw.",
  "setup.mail.ask":
    "Via welke server vertrekt de e-mail? Uw provider noemt die uitgaande server, of SMTP.",
  "setup.mail.change": "De server wijzigen",
  "setup.mail.from": "Afzender",
  "setup.mail.host": "Uitgaande server",
  "setup.mail.hostHint": "Bijvoorbeeld smtp.voorbeeld.nl, of 127.0.0.1 voor die van deze machine.",
  "setup.mail.port": "Poort",
  "setup.mail.security": "Versleuteling",
  "setup.mail.starttls": "STARTTLS (meestal poort 587)",
  "setup.mail.tls": "TLS vanaf de eerste byte (meestal poort 465)",
  "setup.mail.user": "Account",
  "setup.mail.userHint": "Leeg als de server er geen vraagt.",
  "setup.mail.pass": "Wachtwoord",
  "setup.mail.passHint":
    "Bewaard in een bestand dat alleen het account van de redactie kan lezen, en nooit meer getoond.",
  "setup.mail.passKept":
    "Er is een wachtwoord bewaard: laat leeg om het te houden. Het wordt nooit getoond.",
  "setup.mail.selector": "DKIM-selector",
  "setup.mail.selectorHint":
    "Een naam zoals vigie1: de redactie tekent dan zelf en toont het record om te publiceren. Leeg: de server tekent.",
  "setup.mail.origin": "Adres waar lezers de redactie vinden",
  "setup.mail.originHint":
    "Berichten verwijzen ernaar. Bijvoorbeeld https://storingen.voorbeeld.nl",
  "setup.mail.save": "Opslaan",
  "setup.mail.saved": "Opgeslagen: vanaf nu wordt via deze server verzonden.",
  "setup.mail.off": "Geen e-mail meer verzenden",
  "setup.mail.offDone": "Er wordt geen e-mail meer verzonden; wachtwoord en sleutel zijn gewist.",
  "setup.mail.environment":
    "Dit is ingesteld waar de redactie wordt gestart ({variables}); dat gaat voor op wat hier zou worden gezegd.",
  "setup.mail.elsewhere":
    "Het kan ook worden ingesteld waar de redactie wordt gestart, en gaat dan voor:",
  "setup.mail.publish": "TXT-record om te publiceren onder {name}:",
  "setup.mail.records": "Wat de DNS-records zeggen",
  "diagnosis.heading": "{about}: {level}",
  "diagnosis.level.good": "in orde",
  "diagnosis.level.weak": "kan beter",
  "diagnosis.level.bad": "te herstellen",
  "diagnosis.no_answer":
    "{name} kon niet worden gevraagd: de naamservers antwoorden niet. Controleer die van deze machine en probeer opnieuw.",
  "diagnosis.spf_missing":
    "{name} zegt niet welke servers in zijn naam mogen verzenden. Voeg het record hieronder toe; een provider noemt vaak een „include:” om in plaats van „a:” te zetten.",
  "diagnosis.spf_many":
    "{name} heeft {found} SPF-records: ontvangers vertrouwen er dan geen. Voeg ze samen tot één.",
  "diagnosis.spf_open":
    "Iedereen mag in naam van {name} verzenden: {found}. Eindig met „~all” of „-all”.",
  "diagnosis.spf_closed":
    "Niemand mag in naam van {name} verzenden. Noem de server voor „all”, zoals hieronder.",
  "diagnosis.spf_good": "{name} zegt wie in zijn naam mag verzenden: {found}",
  "diagnosis.dkim_unsigned":
    "De redactie tekent niet; de server misschien wel. Vraag de provider om voor {name} te tekenen, of geef een selector en publiceer de sleutel.",
  "diagnosis.dkim_missing":
    "{name} heeft geen sleutel: handtekeningen kunnen niet worden gecontroleerd. Voeg het record hieronder toe.",
  "diagnosis.dkim_other_key":
    "{name} bevat een andere sleutel dan die van de redactie. Vervang hem door deze, of neem een andere selector.",
  "diagnosis.dkim_other_domain":
    "Getekend voor {found}, maar de afzender is van {name}: dat telt niet voor DMARC. Teken voor {name}.",
  "diagnosis.dkim_good": "{name} bevat de sleutel van de redactie.",
  "diagnosis.dmarc_missing":
    "{name} heeft geen beleid: grote providers weigeren of verbergen zulke e-mail. Voeg het record hieronder toe, en maak p later strenger.",
  "diagnosis.dmarc_many":
    "{name} heeft {found} records: ontvangers negeren ze allemaal. Houd er één.",
  "diagnosis.dmarc_none":
    "Vervalste e-mail in naam van {name} komt door: {found}. Zijn SPF of DKIM in orde, zet dan p=quarantine en daarna p=reject.",
  "diagnosis.dmarc_good": "{name} vraagt om vervalste e-mail te weigeren: {found}",
  "diagnosis.mx_missing":
    "Niets zegt waar e-mail voor {name} heen gaat. Voeg een MX-record toe dat deze machine noemt, of laat ze ernaar doorsturen.",
  "diagnosis.mx_good": "E-mail voor {name} gaat naar {found}.",
  "trouble.login":
    "De server kent het account of het wachtwoord niet. Controleer beide; sommige providers willen een app-wachtwoord.",
  "trouble.host":
    "Er is geen server met deze naam, of de naamservers van deze machine antwoorden niet. Controleer de spelling.",
  "trouble.port":
    "Daar luistert niets. Controleer poort en versleuteling (587 met STARTTLS, 465 met TLS).",
  "trouble.silent":
    "De server antwoordt niet. Vaak zit er een firewall tussen: deze machine moet die poort kunnen bereiken.",
  "trouble.certificate":
    "Het certificaat van de server geldt niet voor deze naam. Geef de naam die erop staat.",
  "trouble.encryption":
    "De versleuteling is niet wat de server verwacht. Neem STARTTLS op 587, of TLS op 465; een wachtwoord vertrekt nooit onversleuteld.",
  "trouble.sender":
    "De server weigert deze afzender. Neem een adres van dit account, of laat dit toestaan.",
  "trouble.recipient": "De server weigert dit bericht of de ontvanger: zijn antwoord zegt waarom.",
  "trouble.other":
    "Controleer server, poort, account en wachtwoord, en of deze machine hem kan bereiken.",
  "changes.mail": "E-mail: {what}",
  "changes.mailOff": "E-mail: er wordt niets meer verzonden",
};
