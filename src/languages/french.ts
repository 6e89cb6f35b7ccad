import { LATIN_TYPING } from './latin-typing.ts';
import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';
import { FRENCH_TIMES } from './times/french-times.ts';

/** French. */
export const french = {
  code: 'fr',
  askedAnywhere: true,
  stemmer: snowball('french'),
  typing: {
    ...LATIN_TYPING,
    keyboard: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
    sounds: `${LATIN_TYPING.sounds},oi oa,an en,ain in,au o,ou u,gn ni,que k`,
  },
  elision: /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/u,
  decimalComma: true,
  stopWords:
    wordsOf(`à a ai au aux avec avait c ce ces cet cette d dans de des du elle elles en est et été être eu il ils j je l la le
    les leur leurs lui m ma mais me même mes n ne nos notre nous on ont ou par pas pour qu s sa se ses si son sont sur t
    ta te tes ton tu un une vos votre vous y était étaient sera`),
  asking: [
    ['number', "combien(?: de| d['’])?|quel(?:le)?(?= (?:nombre|pourcentage|âge|taille|prix))"],
    ['when', '(?:en )?quelle(?= (?:année|date|heure))|quel(?= (?:jour|mois|siècle))|depuis quand|quand'],
    ['where', "(?:dans )?quel(?:le)?(?= (?:pays|ville|région|lieu|endroit))|d[’']?où|où"],
    ['why', 'pourquoi|pour quelle raison'],
    ['who', "à qui|de qui|qui est-ce qui|c['’]est qui|qui"],
    ['which', 'lequel|laquelle|lesquels|lesquelles|quels?|quelles?'],
    ['what', "qu['’ ]?est[- ]ce (?:que|qui)|que|quoi|comment"],
    ['yes-no', 'est-ce (?:que|qu)|est-il|est-elle|a-t-il|a-t-elle|a-t-on|y a-t-il'],
  ],
  percentages: { asked: 'pourcent', said: 'pour cent' },
  present: wordsOf(
    `est sont a ont va vont sera seront peut peuvent vient bientôt nouveau nouvelle nouveaux actuel actuelle`,
  ),
  abbreviations: {
    joining: wordsOf(`m mm mme mmes mlle dr pr me mgr st ste cf env p.ex ex av art chap vol fig ed éd apr`),
    either: wordsOf(`etc cie j.-c jr sr`),
    beforeNumber: wordsOf(`no nos n p pp janv févr avr juil sept oct nov déc tél`),
    openers: wordsOf(
      `le la les un une des il elle ils elles on nous je vous ce cet cette ces son sa ses leur leurs en dans sur à au aux
       par pour avec sans mais et ou donc or si quand comme après avant selon depuis c'est qui que quoi où pourquoi`,
    ),
  },
  furniture: {
    by: 'par|propos recueillis par|texte',
    credit: '(?:photo|crédits?|source|image|illustration|vidéo|légende)s?(?: photo)?|avec',
    more: '(?:à )?(?:lire|voir|écouter)(?: aussi| également)?|lire la suite|sur le même (?:sujet|thème)|pour aller plus loin',
    page: String.raw`publicité|lire (?:la suite|aussi|plus)|partager(?: (?:sur|l[’']article))?(?: \S+)?|imprimer|commentaires?|sommaire|s[’']abonner|se connecter|les plus lus|à lire aussi|sur le même sujet|haut de page|contenu sponsorisé|(?:article )?réservé aux abonnés`,
    notice: String.raw`(?:notre|la|nos) newsletters?|abonnez-vous|inscrivez-vous|tous droits réservés|(?:utilis\S+|accept\S+) (?:des |les |de )?cookies|politique de confidentialité|conditions (?:générales )?d[’']utilisation|cliquez ici|cet article a été (?:mis à jour|publié)|suivez-nous`,
    contact: String.raw`suivez(?:-le|-la| l[’']auteur\S*) sur|est (?:journaliste|correspondante?|rédact(?:eur|rice)) (?:à|au|pour|de|du)`,
  },
  ...FRENCH_TIMES,
} satisfies Language;
