import type { AboutKey } from "../guide-keys.ts";

export const about: Readonly<Record<AboutKey, string>> = {
  "about.method": "Méthode",
  "about.privacy": "Vie privée",
  "about.legal": "Mentions légales, sources et licences",
  "about.accessibility": "Déclaration d’accessibilité",
  "about.footer.method": "Méthode",
  "about.footer.privacy": "Vie privée",
  "about.footer.legal": "Mentions légales",
  "about.footer.accessibility": "Accessibilité : non conforme (pas encore d’audit complet)",
  "about.pages": "À propos de ce poste",
  "about.tested": "Comment c’est vérifié : {section}",
  "publisher.name": "Éditeur",
  "publisher.address": "Adresse postale",
  "publisher.contact": "Contact",
  "publisher.editor": "Responsable de la publication",
  "publisher.host": "Hébergeur",
  "publisher.controller": "Responsable des données",
  "publisher.missing": "pas encore indiqué",
  "publisher.todo":
    "Qui ouvre ce poste au public doit indiquer ce qui manque : les réglages VIGIE_PUBLISHER, VIGIE_PUBLISHER_ADDRESS, VIGIE_PUBLISHER_CONTACT, VIGIE_PUBLISHER_EDITOR, VIGIE_HOSTED_BY et VIGIE_DATA_CONTROLLER.",
  "method.count.title": "Ce qui est compté",
  "method.count.text":
    "Nous comptons des témoins distincts, jamais des messages. Une personne qui écrit dix fois compte une fois ; pour l’alarme, une fois en six heures.\nUn témoignage compte quand il dit que quelque chose ne marche pas, ou mal, et parle de la ligne de celui qui écrit. « Ça marche » compte comme réponse, pas comme panne. Ce qu’écrivent les robots est gardé, mais n’entre dans aucun compte.\nL’opérateur, le service, le lieu et l’heure sont lus dans les mots par des règles fixes. Le témoin voit ce qui a été lu et peut le corriger ; c’est le témoignage corrigé qui compte.\nUn nombre, une barre ou un lieu qui repose sur moins de 3 témoins n’est pas montré. Une exception : dans un incident confirmé, la liste « après la fin annoncée » nomme une commune avec l’heure du dernier témoignage, sans nombre.",
  "method.alarm.title": "Quand un incident est confirmé",
  "method.alarm.text":
    "Pour chaque opérateur, service et lieu, nous savons combien de témoignages sont habituels à cette heure de ce jour de la semaine. Tant que le poste ne l’a pas appris, une première estimation prudente en tient lieu ; la page dit sur combien de jours elle repose.\nQuand il en vient plus que le hasard n’explique, l’incident est en vérification ; quand l’excès passe le seuil et qu’au moins 3 témoins parlent de ce qu’ils vivent, il est confirmé. Le seuil est réglé pour que tous les opérateurs et lieux ensemble donnent au plus une fausse alarme en quatre semaines.\nLe début est estimé d’après les heures que donnent les témoins, avec le plus tôt et le plus tard possibles.",
  "method.states.title": "Les états",
  "method.states.text":
    "- En vérification : plus de témoignages que d’habitude, pas encore assez pour dire « en panne ».\n- En panne : confirmé, sans signe de fin.\n- Dit terminé, mais contredit : l’opérateur le dit résolu, la vérification ci-dessous dit que non.\n- Rétablissement : moins de témoignages, ou des témoins qui disent que c’est revenu, pas encore assez pour dire « terminé ».\n- Terminé : décidé d’après les témoins. Un incident peut se rouvrir.",
  "method.extent.title": "Où",
  "method.extent.text":
    "L’étendue est faite des communes où il y a des témoins, et de provinces, départements ou régions entiers quand ils sont répartis sur la plus grande part des habitants. Les communes que l’on sait épargnées sont nommées.\nLes cartes tracent les limites à mi-chemin entre les lieux connus. Elles sont proches, pas officielles. Une commune où moins de 3 témoins ont écrit n’y est pas montrée seule : elle compte, plus pâle, dans la zone qui l’entoure, jusqu’à la province.",
  "method.end.title": "Quand c’est terminé",
  "method.end.text":
    "Le silence ne prouve rien : on dort, ou on cesse d’écrire. Nous pesons deux récits l’un contre l’autre, « c’est fini » et « cela continue, à quelques pour cent du plus fort », à chaque témoignage et à chaque heure calme où les gens sont éveillés. À cinquante contre un pour la fin, l’incident est terminé.\nNous demandons aux témoins « est-ce revenu chez vous ? », entre 7 h et 22 h, quatre fois au plus. Leurs réponses pèsent le plus.",
  "method.resolved.title": "« C’est résolu »",
  "method.resolved.text":
    "D’abord les témoins interrogés : « contredit » demande tant de réponses « toujours en panne » qu’une vraie réparation, avec un client sur dix encore touché, ne les donnerait pas une fois sur mille, et cela dans plusieurs communes. « Confirmé » demande que la limite supérieure (95 %) de ceux qui restent en panne soit de 10 % au plus : 29 réponses sans une seule.\nQuand personne n’a été interrogé, nous comptons ceux qui disent, une demi-heure après l’annonce et plus tard, que cela dure, et nous retirons tout ce qu’une vraie réparation peut laisser : vieux défauts, témoignages tardifs, écho des médias, défauts isolés. « Contredit » demande au moins 8 de ces témoins dans 5 communes sur 3 heures, et bien plus que cette somme. Moins que cela reste indécis.\n« Progressivement » ne promet aucune vitesse : ce n’est contredit que deux heures après, quand presque personne n’est revenu.",
  "method.scope.title": "« Seulement là », « rien là-bas »",
  "method.scope.text":
    "« Seulement là » est contredit quand une province au-dehors a au moins 5 témoins directs, plus que l’habitude et l’écho n’expliquent, même si la moitié des témoignages étaient de l’écho. C’est confirmé quand il y a 20 témoins au-dedans et sûrement moins d’un dixième de ce taux au-dehors.\n« Rien là-bas » est soumis à la même vérification dans le lieu nommé.",
  "method.numbers.title": "Les nombres et les heures",
  "method.numbers.text":
    "Combien : à partir des témoins sûrement touchés nous calculons une limite inférieure des personnes touchées, en supposant que 5 % d’entre elles au plus écrivent un jour. Le nombre annoncé est contredit quand il est en dessous. Une limite inférieure ne le confirme jamais.\nDepuis quand : contredit quand au moins 5 témoins avaient écrit plus tôt, au-delà de l’habitude. Une heure de fin est manquée quand la fin que nous estimons vient 150 minutes plus tard, ou que les témoins contredisent « résolu » ; tenue quand elle vient au plus 15 minutes après.",
  "method.other.title": "Les autres affirmations",
  "method.other.text":
    "« Seulement la télévision » : contredit quand un autre service a trop de témoins pour que ce soient des erreurs. « Les appels ont cessé » ne prouve aucune réparation. Une cause ne s’observe pas de l’extérieur : elle est notée, pas jugée. Une promesse de dédommagement est notée avec ses conditions.",
  "method.limits.title": "Ce que cela ne peut pas dire",
  "method.limits.text":
    "Les témoins ne sont pas un échantillon des clients : qui n’a plus aucun réseau ne peut pas écrire, et qui entend parler d’une panne écrit plus. Nous ne donnons donc aucun nombre de clients coupés, seulement des limites inférieures.\nAucun témoignage ne veut pas dire que tout marche. Les parts d’écho, de retard et d’erreur sont des bornes tirées de simulations. Quand les preuves sont minces, nous disons « indécis ».\nUne personne qui écrit de plusieurs appareils sans donner de contact peut compter plus d’une fois.",
  "method.again.title": "Pour refaire le calcul",
  "method.again.text":
    "Chaque décision est notée avec sa raison et ses nombres, dans un journal où rien ne peut être changé sans que cela se voie. Les pages de déclarations donnent les nombres de chaque constat ; l’API donne les mêmes. Les règles ne dépendent que du journal, et leur code est public.",
  "privacy.words.title": "Ce que vous écrivez",
  "privacy.words.text":
    "Vos mots et votre contact sont chiffrés avec une clé à eux, faite pour votre témoignage. La rédaction de ce poste peut les ouvrir, personne d’autre. Ils ne sont jamais publiés, sauf si vous cochez que l’on peut vous citer, avec prénom et commune.\nEn clair nous gardons ce qui en a été lu : opérateur, service, commune, heure, état, langue, et si vous êtes un particulier ou une entreprise quand vous le dites. Les nombres sont faits de cela.",
  "privacy.person.title": "Distinguer les personnes",
  "privacy.person.text":
    "Pour vous compter une seule fois, nous gardons une empreinte de votre adresse ou de votre numéro, faite avec un secret qui change chaque année : elle ne permet pas de suivre une personne d’une année à l’autre. Sans contact, chaque témoignage est pris pour lui-même.\nVotre contact ne sert qu’à une chose : vous demander si c’est revenu.",
  "privacy.machine.title": "Votre appareil",
  "privacy.machine.text":
    "Le lecteur ne reçoit aucun cookie, aucun compteur, aucun fichier d’un autre site. Votre adresse de réseau est tenue en mémoire un court moment, contre les inondations de messages ; elle n’est pas enregistrée. Qui fait tourner la machine, ou un relais devant elle, peut tenir ses propres registres.\nLa page peut se garder elle-même sur votre téléphone, avec un témoignage qui n’a pas encore pu partir. La rédaction reçoit un cookie quand elle ouvre une session.",
  "privacy.photos.title": "Photos",
  "privacy.photos.text":
    "Une photo est redessinée à l’arrivée : appareil, heure et position disparaissent du fichier. Avec votre accord, la position sert une fois, à noter la commune. Les photos sont chiffrées et seule la rédaction les voit, sauf si vous autorisez sur votre page que l’une soit publiée : alors refaite, visages et noms méconnaissables, et retirée dès que vous le demandez.",
  "privacy.mail.title": "Courrier électronique",
  "privacy.mail.text":
    "Si vous demandez à être prévenu, votre adresse est chiffrée avec une clé à elle et ne sert qu’à cela. « Tout arrêter » détruit la clé ; sans votre accord, elle est détruite après 7 jours. Il reste une empreinte de l’adresse : elle évite qu’un inconnu vous fasse écrire plus d’une fois par jour, et laisse en paix une adresse qui s’est plainte. Les messages ne contiennent aucun traceur ; nous gardons ce que le serveur d’arrivée a répondu, sans l’adresse.\nSi vous témoignez par e-mail, vous recevez au plus une réponse par jour, et nous notons si votre domaine confirme l’expéditeur.",
  "privacy.long.title": "Combien de temps",
  "privacy.long.text":
    "Mots, contact et photos : jusqu’à ce que vous les effaciez, ou que le poste le fasse. Cette version ne les efface pas encore d’elle-même après un délai ; le poste qui l’utilise doit en fixer un et s’y tenir.\nCe qui en a été lu et les nombres qui en sont faits : sans limite, comme mémoire des pannes, sans rien qui mène à vous une fois effacé, sauf cette empreinte jusqu’à la destruction de son secret.",
  "privacy.erase.title": "Effacer",
  "privacy.erase.text":
    "Votre témoignage a sa propre page ; son adresse vous a été montrée à l’envoi. « Effacer mon témoignage » y détruit la clé : vos mots, votre contact et vos photos ne peuvent plus être lus par personne, copies et sauvegardes du journal comprises. Il reste l’opérateur, le service, la commune et l’heure, avec l’empreinte qui vous compte une seule fois ; son secret est détruit quand l’année est passée.",
  "privacy.rights.title": "Vos droits",
  "privacy.rights.text":
    "Vous pouvez demander à voir, corriger ou effacer ce qui est gardé sur vous ; la page de votre témoignage fait les trois tout de suite. Pour le reste, écrivez à {deskName}, qui tient ce poste et répond de ces données. Vous pouvez vous plaindre à l’autorité de protection des données de votre pays, en France la CNIL.",
  "legal.desk.title": "Qui tient ce poste",
  "legal.desk.text": "{deskName} est un poste d’écoute des pannes. En répondent :",
  "legal.verdicts.title": "Nombres et constats",
  "legal.verdicts.text":
    "Les états et les constats sont calculés par les règles de la page Méthode à partir des témoignages ; la rédaction peut les corriger. Ils décrivent ce que disent les témoins, pas l’état d’un réseau. Un opérateur qui y trouve une erreur peut écrire au poste ; une correction est montrée avec son heure, et l’ancienne version reste lisible.\nLes mots des opérateurs sont cités avec leur source et leur heure.",
  "legal.sources.title": "Sources des lieux et des cartes",
  "legal.sources.text": "Les noms, les populations et les contours viennent de ces sources :",
  "legal.software.title": "Le logiciel",
  "legal.software.text":
    "Ce poste fonctionne avec Vigie, logiciel libre sous licence publique générale GNU Affero, version 3 ou ultérieure. Qui en fait tourner une version changée doit en offrir le code à ses lecteurs.",
  "legal.reuse.title": "Réutiliser les données",
  "legal.reuse.text":
    "Chacun peut prendre la liste des incidents, les déclarations et les constats, en CSV et en JSON. Merci de nommer {deskName} et l’heure des nombres. La licence de ses propres données revient au poste.",
  "accessibility.state.title": "État",
  "accessibility.state.text":
    "Le but est le niveau AA des WCAG 2.2 et le RGAA 4.1. Les développeurs ont rempli eux-mêmes la grille des 106 critères du RGAA (docs/ACCESSIBILITY.md, avec le logiciel) ; aucun audit par des tiers n’a été fait, ni d’essai avec des lecteurs d’écran. Tant qu’ils manquent, ce site est réputé non conforme ; cette page dit ce qui a été vérifié et ce qui ne l’a pas été.",
  "accessibility.tested.title": "Ce qui a été vérifié",
  "accessibility.tested.text":
    "- Avec axe-core 4.13 dans Chromium, règles WCAG 2.0 à 2.2 A et AA, EN 301 549 et RGAA : toutes les pages publiques, en quatre langues, et celles de la rédaction ; les contrastes aussi en sombre. Aucun défaut trouvé quand cette version a été faite ; la vérification est refaite à chaque changement.\n- Au clavier, toutes les pages : tout peut être atteint dans l’ordre de lecture, le focus se voit, rien ne le retient, un lien mène au contenu.\n- Qu’aucune page ne défile de côté à 360 pixels ; cinq pages à 320 pixels, comme à 200 %, avec un texte espacé.\n- Que lire et témoigner marchent sans script.",
  "accessibility.untested.title": "Ce qui n’a pas été vérifié",
  "accessibility.untested.text":
    "- Avec des lecteurs d’écran (NVDA, JAWS, VoiceOver, TalkBack), la commande vocale, et des personnes qui s’en servent.\n- Avec d’autres navigateurs que Chromium.\nDéfauts connus : les liens « Preuves » et « + 39 » ne sont clairs qu’avec ce qui les entoure (critère 6.1) ; dans les pages de la rédaction, des raccourcis d’une seule lettre ne peuvent pas être coupés (12.10).\nLes règles automatiques voient environ la moitié des critères.",
  "accessibility.ways.title": "Autres chemins, et à qui le dire",
  "accessibility.ways.text":
    "Chaque graphique et chaque carte a les mêmes nombres en tableau à côté. Les états ont un mot et une forme, jamais une couleur seule. La carte peut être passée, et ses zones atteintes au clavier.\nSi quelque chose vous arrête, dites-le à {deskName} ; le poste doit vous répondre et vous donner l’information autrement. Sans réponse, en France, vous pouvez saisir le Défenseur des droits.",
};
