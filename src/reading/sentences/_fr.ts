/** `status operator services [country] :: text`; `-` for none. */
export const FR_SENTENCES = `
down orange.fr internet :: Plus d'internet chez Orange à Nantes depuis 8h ce matin
down free internet,tv :: Freebox en panne : ni internet ni télé depuis hier soir, quartier de la gare à Tours
down sfr mobile :: Aucun réseau mobile SFR à Guéret, impossible d'envoyer un sms
degraded bouygues internet :: Débit ridicule avec ma Bbox depuis trois jours, ça rame à mort le soir
up proximus internet,tv :: Internet et la TV Proximus remarchent à Namur depuis midi
down proximus tv :: Chez nous à Wavre la télé Proximus ne fonctionne plus, le fixe et internet ça va
down voo internet :: voo en rade a seraing, plus de wifi du tout
down orange.be mobile :: Orange Belgique : plus de 4G à Dinant depuis ce matin
down - internet :: Bonjour, nous n'avons plus internet dans toute la rue des Lilas
unknown - - :: Bonjour, je voudrais connaître vos tarifs pour un abonnement
unknown orange.fr - :: Y a-t-il une panne Orange à Lyon ?
down orange.fr internet :: Orange nous dit que c'est résolu, mais chez nous internet ne marche toujours pas
down - internet :: On nous assure que la panne internet est réparée mais rien n'a changé ici
unknown proximus - :: Selon Proximus, le problème est résolu.
up - internet :: La fibre est revenue vers 14h, merci
up - tv :: Plus de problème de télé depuis ce matin, tout est rentré dans l'ordre
down sfr fixed :: Ma mère n'a plus de tonalité sur son téléphone fixe SFR à Vichy
down - payment :: Impossible d'encaisser par carte depuis 10h, le terminal de paiement affiche une erreur
down proximus customer_service :: Le 0800 33 800 sonne occupé depuis une heure
down orange.fr customer_service :: Le site d'Orange est inaccessible et le 3900 ne répond pas
down - internet,customer_service :: Internet coupé et la hotline est injoignable
down - internet :: J'ai appelé le service client, ils ne savent rien. Internet est mort depuis mardi.
down free internet :: Mon voisin qui est chez Orange n'a aucun souci, moi chez Free plus rien, internet est coupé
down bouygues internet :: Fibre Bouygues en panne, heureusement j'ai la 4G de SFR en secours
down - internet :: Internet en panne, je suis en partage de connexion avec mon forfait Orange
degraded - internet :: La connexion saute toutes les cinq minutes, c'est insupportable
degraded - tv :: L'image de la télé se fige et pixelise sans arrêt
degraded - mobile :: Réseau mobile très faible, une barre et encore
down - emergency :: Impossible de joindre le 112 depuis mon fixe
down - emergency,fixed :: Plus de téléphone fixe au village, on ne peut même plus appeler les secours
down - mail :: Je ne reçois plus aucun mail depuis hier midi
down orange.fr mail :: Messagerie Orange inaccessible depuis ce matin, impossible d'ouvrir ma boîte mail
down - internet :: J'ai reçu un mail d'information mais toujours pas d'internet
down salt mobile :: Salt : aucun réseau à Fribourg depuis 7h
down swisscom internet,tv,fixed :: Panne Swisscom à Lausanne : internet, tv et téléphone fixe HS
down sunrise internet :: Sunrise complètement en panne à Genève, pas d'internet
down post.lu internet :: POST Luxembourg : plus d'internet à Esch-sur-Alzette
down - internet :: Le wifi ne marche pas, le voyant orange clignote sur la box
down - internet :: Free wifi de la gare ne marche pas
down - internet :: voyant rouge sur la box, pas de connexion depuis 6h du mat
up orange.fr mobile :: Le réseau mobile Orange est de retour à Quimper depuis 16h30
down orange.fr internet :: Le réseau mobile Orange est revenu mais toujours pas d'internet à la maison
up - - :: C'est réparé, merci !
up - - :: Tout fonctionne à nouveau chez moi
up - internet :: internet remarche enfin
up - tv,internet :: la tele et internet sont revenus ce matin a 9h
down - - :: Toujours rien chez nous
down - - :: Idem à Bastogne
down - - :: Pareil ici à Mouscron depuis 20h
unknown - - :: Un technicien doit passer jeudi entre 8h et 12h
down - internet :: Un technicien doit passer jeudi, en attendant pas d'internet
down - internet :: Rétablissement d'internet prévu à 18h d'après le technicien
down - internet :: Quand est-ce que internet sera réparé ? On attend depuis lundi
down scarlet=proximus internet :: Scarlet ne fonctionne plus à Charleroi, internet coupé
down sosh=orange.fr internet :: Chez Sosh à Rennes, plus de fibre depuis dimanche
down orange.be internet,tv :: BE :: Orange en panne à Huy, ni tv ni internet
down orange.fr mobile :: FR :: Orange en panne, plus de réseau
down proximus mobile :: gsm proximus pas de reseau a arlon
down - fixed :: La ligne téléphonique est coupée depuis les travaux rue Haute
down - tv :: Tout marche sauf la télé
up - tv :: La télé marche chez nous à Ciney, pas de panne
down - internet :: La tv et le téléphone fonctionnent mais pas internet
down - tv :: internet ok mais tv hs
down - tv :: Internet marche, la TV non
down - internet,tv :: Internet ne marche plus, la télé non plus
degraded - internet :: internet marche une fois sur deux
degraded - internet :: Internet est très lent depuis hier soir
degraded - internet,fixed :: Micro-coupures sur la fibre et grésillements sur le téléphone
degraded - internet :: 2 Mbps au lieu de 500, merci la fibre
down - payment,internet :: Panne internet dans notre boulangerie, donc bancontact hors service
down - payment :: On ne peut plus payer par carte dans tout le magasin
down sfr internet :: Le technicien Orange est venu mais ma box SFR n'a toujours pas de connexion
down free internet :: Ligne Orange mais je suis client Free : plus d'internet
down - internet :: internet HS depuis 3 semaines, ticket ouvert, aucune nouvelle
down - mobile :: Plus aucune barre de réseau, appels d'urgence uniquement
down - mobile :: Je ne capte plus rien à Saint-Flour
down - mobile :: Mon téléphone n'a plus de réseau depuis ce matin
down proximus internet :: l'appli MyProximus dit que tout va bien mais je n'ai pas internet
down proximus customer_service :: L'appli Proximus ne s'ouvre pas
down sfr customer_service :: Service client SFR injoignable, 2h d'attente et ça raccroche
up - internet :: Internet était coupé ce matin mais ça remarche depuis midi
down - internet :: C'était revenu hier mais ce matin internet est de nouveau coupé
down - internet :: La connexion est revenue dix minutes puis plus rien
up - - :: La panne a duré trois heures, c'est fini
up - mobile :: De nouveau du réseau sur mon portable à Dole
unknown - - :: Est-ce que ça marche chez vous ?
down - internet :: Quelqu'un d'autre sans internet à Verviers ?
down - internet :: Encore une panne internet, c'est la troisième ce mois-ci
down - tv :: pas moyen de regarder la tele, ecran noir
down - tv,internet,fixed :: Plus rien : télé, internet, téléphone
down bouygues - :: Bouygues est en panne générale à Pau
down orange.fr - :: Il paraît qu'Orange est en panne dans tout le Finistère
down - mail,internet :: Ni internet ni mails au bureau depuis 9h
up - mail :: Les mails arrivent à nouveau
down red=sfr internet :: Chez RED plus de fibre depuis samedi
down - internet :: Notre site internet est hors ligne car plus de fibre au bureau
down orange.fr internet :: À Orange (Vaucluse) la Livebox ne se connecte plus
down - internet :: J'habite à Orange et je n'ai plus internet
down - internet :: Sans internet depuis lundi, je travaille en 4G
unknown - - :: Je ne comprends pas ma facture
down - customer_service :: Aucune réponse du service client depuis deux heures
up - internet :: Rétabli chez moi à 15h10, internet et wifi ok
down - internet :: Nous sommes privés d'internet à la suite de travaux de la commune
down - fixed :: PANNE TELEPHONE FIXE DEPUIS HIER
down - internet :: pu internet depuis hier, jpp
down free internet :: Bonjour, depuis le début de l'après-midi ma Freebox affiche une erreur et je ne parviens plus à naviguer. Je suis à Montluçon.
down orange.fr internet,fixed :: Livebox éteinte puis rallumée, rien n'y fait : ni le wifi ni le téléphone fixe ne fonctionnent (Orange, Morlaix).
degraded sfr internet :: Avec SFR on a des coupures plusieurs fois par jour sur la fibre, impossible de faire une visio correctement
up bouygues internet :: Bouygues a réparé, la connexion est stable depuis hier 17h. Merci à tous.
down proximus tv,internet :: Proximus à Gembloux : la TV est bloquée sur un écran noir et internet ne répond plus
unknown voo - :: Est-ce que quelqu'un sait si VOO a un problème à Verviers ?
down voo tv :: Bizarre, chez moi à Herstal le décodeur VOO ne s'allume plus mais le wifi marche très bien
down orange.fr mobile :: Zéro barre sur mon portable Orange depuis l'orage de cette nuit à Mende
down - payment :: Ici la pharmacie : les cartes bancaires ne passent plus depuis ce matin, on n'accepte que le liquide
down swisscom fixed :: La ligne fixe Swisscom de mes parents à Sion est muette depuis trois jours
unknown orange.fr - :: Orange vient de m'écrire que l'incident est clos.
down orange.fr internet :: Orange vient de m'écrire que l'incident est clos, or je n'ai toujours aucune connexion.
up - mobile :: Ça capte de nouveau à Saint-Claude, SMS et appels ok
degraded - tv :: Certaines chaînes sautent, le son est décalé depuis la mise à jour du décodeur
down - internet :: On est coupés du monde ici, plus de web depuis la tempête
down sfr customer_service :: Deux heures que j'essaie d'avoir quelqu'un au 1023, toujours occupé
down proximus internet :: Ma belle-mère à Ciney n'a plus internet depuis hier, Proximus
down - internet :: La box redémarre en boucle, pas moyen d'avoir internet
down orange.be internet :: BE :: Toujours pas de connexion avec Orange, ça fait 4 jours et on nous promet une réparation pour vendredi
up - internet :: Finalement c'est reparti vers 11h, internet fonctionne normalement
down - mail :: Impossible d'envoyer des mails depuis ce matin, la réception marche
down - internet,tv :: coupure internet et tv dans tout l'immeuble
down - internet :: je ne peux plus travailler a distance, la fibre est tombee a 9h15
degraded - mobile :: On entend un mot sur deux pendant les appels
degraded - internet :: Le soir entre 20h et 23h la connexion devient très lente
down - - :: c'est la cata, encore une panne
down red=sfr mobile :: RED by SFR : mon portable affiche "aucun service" depuis ce midi à Béziers
down - mobile :: pas un seul signal sur mon gsm dans le village
unknown - - :: Mon contrat se termine en mars, comment résilier ?
down - fixed,internet :: Le fixe et la box sont HS depuis que la pelleteuse a arraché le câble
down - fixed :: On peut recevoir des appels sur le fixe mais pas appeler
down free mobile :: Free Mobile en rade dans le Cantal, les autres opérateurs passent sans problème
down salt internet :: Salt Home hors service à Yverdon depuis 6 heures
up sunrise tv,internet :: Sunrise : internet et télévision refonctionnent à Nyon
down - internet :: Mon modem clignote rouge et aucun appareil ne se connecte
down tango=tango.lu mobile :: LU :: Tango ne marche plus à Differdange, pas de 4G
down - emergency :: Le 18 et le 15 ne répondent pas, les lignes sont coupées
down orange.fr internet :: Plus d'accès internet (fibre Orange) ; mon collègue chez Free n'a rien remarqué
down bouygues mobile,internet :: Bouygues : box et mobile HS en même temps
up - - :: Plus aucune coupure depuis deux jours, problème réglé
down - internet :: ils ont soi-disant réparé hier. Faux ! toujours pas de connexion
down - internet :: Le technicien est passé, a dit que tout était bon, mais dès qu'il est parti plus rien, internet est mort
degraded - internet :: internet coupe et revient toutes les heures
down - tv :: La 4G passe, internet aussi, mais la télé reste figée sur un message d'erreur
unknown - - :: merci pour votre travail
down proximus customer_service :: Impossible de se connecter à MyProximus, le site plante
down - mobile :: Depuis la panne de courant plus de réseau mobile
down - internet :: Notre école est sans internet depuis la rentrée
down sosh=orange.fr internet,fixed :: abonné sosh, plus de fixe ni d'internet a vannes depuis jeudi
down - tv :: Les chaînes ne s'affichent plus, on a un code erreur S01
down proximus internet :: Depuis ce matin 7h15 on a un souci avec le wifi de Proximus à Spa, rien ne se charge
degraded orange.fr internet :: Ma fibre Orange décroche régulièrement, parfois dix fois par heure, à Chambéry
up free internet :: Ma Freebox est repartie toute seule vers 13h, tout est nickel maintenant
unknown - - :: On m'a promis un technicien mardi, j'attends de voir
down sfr mobile :: Je suis passé chez SFR le mois dernier et depuis lundi plus un seul appel ne passe à Cahors
down - internet :: Pas d'internet, pas de nouvelles, pas de technicien : on est oubliés
up - fixed :: Bonne nouvelle, la tonalité est revenue sur notre fixe cet après-midi
down - internet :: Le modem affiche tout en vert mais aucun site ne s'ouvre
down voo internet,tv :: VOO Amay : télé et net par terre depuis 20h
down - customer_service :: J'ai tenté de joindre l'assistance dix fois, ça raccroche à chaque fois
down bouygues internet :: Ligne Orange, abonnement Bouygues : depuis trois jours aucune synchro sur la box
down - mobile :: Les SMS ne partent plus et les appels tombent directement sur la messagerie
unknown sfr - :: Je compte résilier SFR, des conseils ?
down - payment :: Au resto, le terminal Bancontact refuse toutes les cartes depuis midi
down - internet :: Ils devaient réparer hier, résultat : toujours le néant côté internet
degraded - tv :: La télé marche par intermittence depuis dimanche
down proximus tv :: Proximus annonce que tout est rentré dans l'ordre ; chez nous à Tubize la TV reste noire
up proximus - :: Proximus fonctionne de nouveau à Arlon
down swisscom mobile :: Swisscom : aucun réseau natel à Bulle
up - internet :: La connexion tient depuis ce matin, plus de coupure
unknown - - :: C'est encore loin, la fibre dans notre village ?
down orange.fr emergency,fixed :: Panne Orange : plus de fixe et les numéros d'urgence injoignables dans la vallée
down - internet :: Merci la fibre, encore une belle journée sans connexion grâce à vous, bravo
down orange.fr tv :: Orange : pas de TV depuis 19h, par contre internet et le fixe fonctionnent très bien
up - internet,fixed :: Internet et le téléphone remarchent, il ne manquait plus que ça !
down - tv :: Internet est revenu, la télé pas encore
down - mobile :: Je vous écris du bureau car à la maison plus de réseau sur le portable
degraded - internet :: Ça marche mais à 3 mégas, autant dire rien
up orange.fr internet :: Dix jours sans fibre Orange, et depuis hier soir tout remarche
down - internet :: Les techniciens sont venus deux fois, sans résultat, la ligne reste coupée et internet aussi
down - internet,fixed,tv :: pack complet HS (internet, fixe, tele) depuis le 3 mars
down proximus mail :: Proximus webmail ne s'ouvre plus, erreur serveur
unknown - - :: La coupure annoncée pour travaux aura lieu jeudi de 8h à 10h
down - fixed :: Le fixe est muet, aucun bruit quand on le prend
degraded - fixed :: le fixe gresille tellement qu'on ne s'entend plus
up - mobile :: On a retrouvé le réseau mobile vers 18h dans la vallée
down sfr internet :: SFR m'a envoyé un sms disant que la panne était résolue. C'est faux, internet est toujours coupé.
down - payment,internet :: Commerce à l'arrêt : ni internet ni terminal de paiement
down - internet :: toute la rue est touchee plus personne n'a internet
degraded bouygues mobile :: 4G Bouygues très faible depuis une semaine, les vidéos ne chargent pas
up - tv :: Ma télé est revenue après redémarrage du décodeur
unknown - - :: Quelqu'un a-t-il le numéro du service client ?
down - fixed :: Le téléphone ne marche plus chez mes grands-parents à Aurillac
down - internet,fixed :: Plus de téléphone ni d'internet dans le hameau
down - tv :: Pas de signal sur le décodeur depuis la mise à jour
down - mobile :: Réseau mort depuis 10h, impossible de passer un appel avec mon portable
down orange.fr internet :: livebox en rade, voyant internet éteint
down - mail,customer_service :: boite mail bloquee et l'espace client plante
down proximus emergency,mobile :: Proximus mobile HS, on ne sait même plus appeler le 112
down free tv :: Freebox Player figé sur le logo, plus aucune chaîne
degraded sfr internet :: Fibre SFR : 40 Mb/s au lieu de 1 Gb/s depuis une semaine
up orange.be internet :: BE :: Internet Orange rétabli chez nous à 21h45
down bouygues customer_service,internet :: pas d'internet et le service client Bouygues me balade depuis 2h sans réponse
up - mobile :: la 4g est de retour
degraded - mobile,internet :: 4G et box instables depuis lundi
down - internet :: ça fait trois semaines que la fibre est coupée et l'opérateur ne fait rien
down swisscom internet,tv :: Swisscom Box hors ligne à Neuchâtel, donc ni TV ni internet
unknown - - :: Pouvez-vous supprimer mon signalement d'hier ?
down - internet :: Mon fils ne peut plus suivre ses cours, internet ne fonctionne plus depuis hier
down - payment :: le terminal de la boulangerie ne fonctionne pas, paiement en liquide seulement
down sfr internet :: J'attends toujours que SFR répare ma fibre
down - fixed :: nos telephones fixes ne sonnent plus au cabinet medical
down orange.fr mobile :: Depuis minuit, mobile Orange sans service à Bastia
up sfr internet :: SFR : problème résolu à 10h, la fibre fonctionne
down - internet,tv :: tele et internet coupes ce matin, seul le telephone fonctionne
down voo - :: VOO, c'est encore la panne à Dison
degraded - mail :: Les mails arrivent avec plusieurs heures de retard
down orange.fr internet :: Je suis sur la 4G SFR parce que la fibre Orange est coupée
down sfr internet :: #panneSFR plus de wifi à Royan
down free internet :: On me dit que c'est réglé, n'empêche que la Freebox est en rouge
`;
