import type { SetupKey } from "../setup-keys.ts";

export const setup: Readonly<Record<SetupKey, string>> = {
  "problem.low_contrast": "Cette couleur est trop pâle pour être lue : prenez-en une plus foncée.",
  "changes.desk": "Le poste : {what}",
  "setup.again": "Régler le poste : pays, langues, opérateurs, nom, couleur, courriel",
  "setup.title.country": "Pays",
  "setup.title.operators": "Opérateurs",
  "setup.title.languages": "Langues",
  "setup.title.look": "Nom et couleur",
  "setup.title.publisher": "Qui en répond",
  "setup.title.mail": "Courriel",
  "setup.title.page": "Votre première page",
  "setup.text.country": "Les lieux de ce pays viennent en premier, et les heures sont les siennes.",
  "setup.text.operators":
    "Ceux que vous cochez sont en tête de chaque liste. Tous les autres restent.",
  "setup.text.languages":
    "La première accueille les lecteurs dont le navigateur n’en demande aucune des vôtres.",
  "setup.text.look":
    "Le nom figure sur chaque page ; la couleur est celle des liens et des boutons.",
  "setup.text.publisher":
    "Affiché sur les pages légale et de confidentialité, qui le disent tant qu’il manque quelque chose.",
  "setup.text.mail":
    "Avec le courriel, les lecteurs peuvent être prévenus des incidents et écrire au poste.",
  "setup.text.page":
    "Le poste est prêt. Tout ce que vous avez dit vaut déjà, et se change sous « Réglages ».",
  "setup.steps": "Étapes de l’installation",
  "setup.step": "Étape {step} sur {steps}",
  "setup.save": "Enregistrer et continuer",
  "setup.skip": "Passer",
  "setup.next": "Continuer",
  "setup.country": "Pays du poste",
  "setup.operators": "Opérateurs montrés en premier",
  "setup.first": "Première langue",
  "setup.languages": "Langues proposées",
  "setup.name": "Nom du poste",
  "setup.accent": "Couleur",
  "setup.accentHint":
    "Assez foncée pour être lue sur une page claire (contraste {contrast}:1) ; dans l’obscurité, une teinte plus claire est prise.",
  "setup.mail.none":
    "Ce poste n’envoie pas encore de courriel. Cela se règle là où le poste est lancé, car il y faut un mot de passe ; le poste est ensuite à relancer :",
  "setup.mail.ready": "Ce poste envoie comme {from}, par {relays}.",
  "setup.mail.to": "Envoyer un message d’essai à",
  "setup.mail.send": "Envoyer le message d’essai",
  "setup.mail.sent": "{relay} a pris le message : {answer}",
  "setup.mail.failed": "{relay} n’a pas pris le message : {answer}",
  "setup.page.open": "Ouvrir la page publique",
  "setup.page.account": "Créer mon compte, pour revenir sans le lien",
  "setup.page.desk": "Aller au poste des rédacteurs",
  "setup.page.origin": "Les lecteurs trouvent le poste à l’adresse {origin}.",
  "setup.page.noOrigin": "L’adresse où les lecteurs trouvent le poste n’est pas encore dite.",
  "setup.page.environment":
    "Adresse, port, dossier des données et mandataires se règlent là où le poste est lancé : {variables}.",
};
