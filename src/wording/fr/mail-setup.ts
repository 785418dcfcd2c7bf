import type { MailSetupKey } from "../mail-setup-keys.ts";

export const mailSetup: Readonly<Record<MailSetupKey, string>> = {
  "problem.not_a_host": "Donnez le nom d’un serveur, comme smtp.exemple.fr, ou son adresse.",
  "problem.not_a_selector": "Donnez un mot de lettres, de chiffres et de tirets, comme vigie1.",
  "problem.not_an_origin":
    "Donnez une adresse comme https://pannes.exemple.fr, sans barre à la fin.",
  "problem.password_again": "Le serveur ou le compte change : donnez le mot de passe de nouveau.",
  "setup.mail.ask":
    "Par quel serveur le courriel part-il ? Votre fournisseur l’appelle serveur sortant, ou SMTP.",
  "setup.mail.change": "Changer le serveur",
  "setup.mail.from": "Expéditeur",
  "setup.mail.host": "Serveur sortant",
  "setup.mail.hostHint": "Par exemple smtp.exemple.fr, ou 127.0.0.1 pour celui de cette machine.",
  "setup.mail.port": "Port",
  "setup.mail.security": "Chiffrement",
  "setup.mail.starttls": "STARTTLS (port 587 d’habitude)",
  "setup.mail.tls": "TLS dès le premier octet (port 465 d’habitude)",
  "setup.mail.user": "Compte",
  "setup.mail.userHint": "Vide si le serveur n’en demande pas.",
  "setup.mail.pass": "Mot de passe",
  "setup.mail.passHint":
    "Gardé dans un fichier que seul le compte du poste peut lire, et plus jamais montré.",
  "setup.mail.passKept":
    "Un mot de passe est gardé : laissez vide pour le garder. Il n’est jamais montré.",
  "setup.mail.selector": "Sélecteur DKIM",
  "setup.mail.selectorHint":
    "Un nom comme vigie1 : le poste signe alors lui-même et montre l’enregistrement à publier. Vide : le serveur signe.",
  "setup.mail.origin": "Adresse où les lecteurs trouvent le poste",
  "setup.mail.originHint": "Les messages y renvoient. Par exemple https://pannes.exemple.fr",
  "setup.mail.save": "Enregistrer",
  "setup.mail.saved": "Enregistré : le poste envoie dès maintenant par ce serveur.",
  "setup.mail.off": "Ne plus envoyer de courriel",
  "setup.mail.offDone": "Le poste n’envoie plus de courriel ; mot de passe et clé sont effacés.",
  "setup.mail.environment":
    "Cela est dit là où le poste est lancé ({variables}) et l’emporte sur ce qui serait dit ici.",
  "setup.mail.elsewhere": "Cela peut aussi se dire là où le poste est lancé, et l’emporte alors :",
  "setup.mail.publish": "Enregistrement TXT à publier sous {name} :",
  "setup.mail.records": "Ce que disent les enregistrements DNS",
  "diagnosis.heading": "{about} : {level}",
  "diagnosis.level.good": "en ordre",
  "diagnosis.level.weak": "à améliorer",
  "diagnosis.level.bad": "à corriger",
  "diagnosis.no_answer":
    "{name} n’a pas pu être demandé : les serveurs de noms ne répondent pas. Vérifiez ceux de cette machine et recommencez.",
  "diagnosis.spf_missing":
    "{name} ne dit pas quels serveurs peuvent envoyer en son nom. Ajoutez l’enregistrement ci-dessous ; un fournisseur donne souvent un « include: » à mettre à la place de « a: ».",
  "diagnosis.spf_many":
    "{name} a {found} enregistrements SPF : les destinataires n’en croient alors aucun. Réunissez-les en un seul.",
  "diagnosis.spf_open":
    "N’importe qui peut envoyer au nom de {name} : {found}. Terminez par « ~all » ou « -all ».",
  "diagnosis.spf_closed":
    "Personne ne peut envoyer au nom de {name}. Nommez le serveur avant « all », comme ci-dessous.",
  "diagnosis.spf_good": "{name} dit qui peut envoyer en son nom : {found}",
  "diagnosis.dkim_unsigned":
    "Le poste ne signe pas ; le serveur le fait peut-être. Demandez au fournisseur de signer pour {name}, ou donnez un sélecteur et publiez la clé.",
  "diagnosis.dkim_missing":
    "{name} n’a pas de clé : les signatures ne peuvent pas être vérifiées. Ajoutez l’enregistrement ci-dessous.",
  "diagnosis.dkim_other_key":
    "{name} porte une autre clé que celle du poste. Remplacez-la par celle-ci, ou prenez un autre sélecteur.",
  "diagnosis.dkim_other_domain":
    "Signé pour {found}, mais l’expéditeur est de {name} : cela ne compte pas pour DMARC. Signez pour {name}.",
  "diagnosis.dkim_good": "{name} porte la clé du poste.",
  "diagnosis.dmarc_missing":
    "{name} n’a pas de règle : les grands fournisseurs refusent ou cachent ce courriel. Ajoutez l’enregistrement ci-dessous, et durcissez p plus tard.",
  "diagnosis.dmarc_many":
    "{name} a {found} enregistrements : les destinataires les ignorent tous. Gardez-en un.",
  "diagnosis.dmarc_none":
    "Le courriel forgé au nom de {name} passe : {found}. Quand SPF ou DKIM sont en ordre, mettez p=quarantine, puis p=reject.",
  "diagnosis.dmarc_good": "{name} demande de refuser le courriel forgé : {found}",
  "diagnosis.mx_missing":
    "Rien ne dit où va le courriel pour {name}. Ajoutez un enregistrement MX qui nomme cette machine, ou faites-le suivre jusqu’à elle.",
  "diagnosis.mx_good": "Le courriel pour {name} va à {found}.",
  "trouble.login":
    "Le serveur ne reconnaît pas le compte ou le mot de passe. Vérifiez les deux ; certains fournisseurs veulent un mot de passe d’application.",
  "trouble.host":
    "Ce nom de serveur n’existe pas, ou les serveurs de noms de cette machine ne répondent pas. Vérifiez son orthographe.",
  "trouble.port":
    "Rien n’écoute à cet endroit. Vérifiez le port et le chiffrement (587 avec STARTTLS, 465 avec TLS).",
  "trouble.silent":
    "Le serveur ne répond pas. Un pare-feu l’empêche souvent : cette machine doit pouvoir joindre ce port.",
  "trouble.certificate":
    "Le certificat du serveur n’est pas valable pour ce nom. Donnez le nom qu’il porte.",
  "trouble.encryption":
    "Le chiffrement n’est pas celui que le serveur attend. Prenez STARTTLS sur 587, ou TLS sur 465 ; un mot de passe ne part jamais en clair.",
  "trouble.sender":
    "Le serveur refuse cet expéditeur. Prenez une adresse de ce compte, ou faites autoriser celle-ci.",
  "trouble.recipient":
    "Le serveur refuse ce message ou son destinataire : sa réponse dit pourquoi.",
  "trouble.other":
    "Vérifiez serveur, port, compte et mot de passe, et que cette machine peut le joindre.",
  "changes.mail": "Courriel : {what}",
  "changes.mailOff": "Courriel : plus aucun envoi",
};
