import type { LineFileKey } from "../line-file-keys.ts";

export const lineFile: Readonly<Record<LineFileKey, string>> = {
  "line.exportPdf": "Le journal en PDF",
  "line.exportHow":
    "Chacun peut vérifier les deux sans nous : chaque note est dans le registre de cette rédaction avec son heure, et le fichier est signé. Comment : {command} ; la clé de cette rédaction :",
  "line.posterPdf": "Affiche en PDF, avec code QR",
  "line.pdf.made": "Établi {at} ({zone}). Notes : {entries}.",
  "line.pdf.proof":
    "Registre de cette rédaction à ce moment : note n° {seq}, empreinte {hash}. Signé avec {key}.",
  "line.pdf.check":
    "Le journal entier est joint à ce fichier sous le nom line-diary.json. Pour vérifier les deux : {command}",
  "line.pdf.page": "{page} sur {pages}",
  "line.takings.list": "Recettes depuis une liste (CSV)",
  "line.takings.listText":
    "Un jour par ligne : jour et montant, ou jour, attendu et réel ; {rows} jours au plus. Les jours passés sans panne disent ce qui est habituel. Rien n’est inscrit avant que vous l’ayez vu.",
  "line.takings.file": "Fichier CSV",
  "line.takings.paste": "ou collez les lignes ici",
  "line.takings.look": "Regarder d’abord",
  "line.takings.ready": "{days} jours lisibles, du {from} au {until}.",
  "line.takings.write": "Inscrire ces jours",
  "line.takings.errors":
    "{count, plural, one {Une ligne est illisible} other {# lignes sont illisibles}} : rien n’a été inscrit. Corrigez la liste et regardez de nouveau.",
  "line.takings.mean": "moyenne de {days} jours semblables",
  "line.takings.usual":
    "{days, plural, one {Un autre jour dit} other {# autres jours disent}} ce qui est habituel.",
  "line.takings.rule":
    "Attendu : comme saisi ; sinon la moyenne du même jour de semaine des huit semaines précédentes, sur deux jours sans panne au moins.",
  "line.takings.line.columns":
    "Ligne {line} : il manque une colonne pour le jour ou pour un montant.",
  "line.takings.line.day": "Ligne {line} : ce n’est pas un jour (2022-01-29 ou 29/01/2022).",
  "line.takings.line.future": "Ligne {line} : ce jour n’est pas encore venu.",
  "line.takings.line.amount": "Ligne {line} : montant absent ou illisible (1250,50).",
  "line.takings.line.twice": "Ligne {line} : ce jour figure deux fois.",
  "line.takings.line.too_many": "Ligne {line} : la liste est trop longue.",
  "line.takings.line.unreadable": "Ligne {line} : ce n’est pas une liste.",
  "line.said.takingsList": "Recettes de {days} jours, du {from} au {until}.",
  "line.duty.title": "Ce qui dépend d’un signalement",
  "line.duty.none":
    "Nous ne connaissons dans ce pays aucun droit qui dépende d’un signalement daté. Signalez tout de même, avec l’heure.",
  "line.duty.fr_insurer":
    "L’assureur doit être prévenu dans les jours prévus au contrat, jamais moins de cinq jours ouvrés : au plus tard le {until}.",
  "line.duty.fr_ticket":
    "Si le contrat promet un rétablissement en tant d’heures, elles comptent à partir du ticket de l’opérateur.",
  "line.duty.be_mobile":
    "Mobile, contrats de particuliers : seuls ceux qui ont signalé la panne sont indemnisés.",
  "line.duty.be_known":
    "Contrats de particuliers : les heures comptent à partir du moment où l’opérateur sait, au plus tard du premier signalement.",
  "line.duty.de_report":
    "Contrats de particuliers : l’indemnité compte à partir du troisième jour calendaire après votre signalement ; à la fin du lendemain, l’opérateur doit dire ce qu’il fait.",
  "line.duty.gb_report":
    "Contrats de particuliers chez un membre du dispositif : l’indemnité compte à partir du deuxième jour ouvré entier après votre signalement.",
  "line.duty.it_months":
    "L’opérateur doit avoir votre signalement dans les trois mois : au plus tard le {until}.",
  "line.duty.pt_known":
    "Les heures comptent à partir du moment où l’opérateur sait, au plus tard de votre signalement.",
  "line.duty.status.in_force": "en vigueur",
  "line.duty.status.contested": "contesté en justice : peut-être pas dû",
  "line.duty.status.voluntary": "engagement volontaire des opérateurs",
  "line.duty.status.contract": "selon le contrat",
  "line.duty.state.done": "fait",
  "line.duty.state.over": "la date est passée",
  "line.duty.state.open": "pas encore fait",
  "line.duty.source": "Source : {source} ({status} ; lu en {read})",
  "line.duty.mail": "Ouvrir comme courriel",
  "line.add.photo": "Photo",
  "line.photoText":
    "Refaite sans le lieu ni l’appareil de la prise de vue ; vous seul et ceux à qui vous donnez un lien la voient.",
  "line.photoFile": "Photo (JPEG, PNG ou WebP)",
  "line.photoWords": "Ce qu’elle montre",
  "line.said.photo": "Photo.",
  "line.mail.title": "Courriels dans le journal",
  "line.mail.text":
    "Transférez les courriels ici, ou mettez cette adresse en copie : chacun devient une note avec son heure, ses mots et l’intervenant. Qui a l’adresse peut écrire dans le journal ; faites-en une nouvelle s’il y en a trop.",
  "line.mail.make": "Créer une adresse",
  "line.mail.again": "Créer une nouvelle adresse (l’ancienne s’arrête)",
  "line.mail.end": "Ne plus recevoir de courriels",
  "line.said.mailAddress": "Des courriels peuvent être envoyés dans le journal.",
  "line.said.mailAddressEnd": "Le journal ne reçoit plus de courriels.",
  "line.detail.automatic": "écrit par un programme",
  "line.detail.forged": "expéditeur peut-être falsifié",
  "line.business.edit": "Corriger le nom, le lieu ou le fuseau horaire",
  "line.business.zone": "Fuseau horaire, s’il n’est pas {zone} (par exemple Indian/Reunion)",
  "line.access.title": "Si l’adresse de cette page est perdue",
  "line.access.text":
    "Indiquez une boîte à laquelle une nouvelle adresse peut être demandée. Un lien y est envoyé tout de suite : on voit qu’il arrive. Seule une empreinte à clé en est gardée.",
  "line.access.set": "Une boîte est notée. Une nouvelle la remplace ; vide, elle est supprimée.",
  "line.access.address": "Votre adresse de courriel",
  "line.access.keep": "Noter et envoyer un lien",
  "line.access.lost": "J’ai perdu l’adresse de ma page",
  "line.access.send": "M’envoyer un lien",
  "line.access.sent":
    "Si une page est notée pour cette adresse, un lien est en route. Il vaut une heure et ouvre la page une fois.",
  "line.access.once":
    "Cela crée une nouvelle adresse de votre page, qui en est la clé. L’ancienne reste valable. Le lien marche une fois.",
  "line.access.open": "Ouvrir ma page",
  "line.access.subject": "{desk} : le lien vers votre ligne",
  "line.access.letter":
    "Quelqu’un, sans doute vous, a demandé la page de vos lignes. Le lien vaut une heure et marche une fois. Qui n’a rien demandé n’a rien à faire.",
  "line.measure.do": "Mesurer avec ce téléphone",
  "line.measure.wait": "Mesure en cours…",
  "line.measure.said":
    "{answered} réponses sur {sent}, la moitié en {ms} ms au plus ; {mbits} Mbit/s",
};
