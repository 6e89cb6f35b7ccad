import type { Language } from './language.ts';
import { snowball } from './snowball.ts';
import { wordsOf } from './words-of.ts';
import { SPANISH_TIMES } from './times/spanish-times.ts';

/** Spanish. */
export const spanish = {
  code: 'es',
  askedAnywhere: true,
  stemmer: snowball('spanish'),
  decimalComma: true,
  stopWords:
    wordsOf(`a al con de del e el él ella ellas ellos en era es esa ese eso esta está están este esto estos fue fueron ha había
    han hay la las le les lo los me mi más muy ni no nos o para pero por que se ser si sido sin sobre son su sus también
    te tu un una uno unos y ya yo`),
  asking: [
    ['number', 'cuánt[oa]s?|qué(?= (?:número|porcentaje|edad|precio))'],
    ['when', '(?:en )?qué(?= (?:año|mes|fecha|día|siglo))|desde cuándo|cuándo'],
    ['where', '(?:en )?qué(?= (?:país|ciudad|región|lugar|estado))|de dónde|adónde|dónde'],
    ['why', 'por qué|a qué se debe'],
    ['who', 'quién|quiénes(?: son)?'],
    ['which', 'cuál|cuáles'],
    ['what', 'qué|cómo'],
  ],
  percentages: { asked: 'porcentaje', said: 'por ciento' },
  present: wordsOf(`es son está están ha han va van será serán puede pueden acaba nuevo nueva nuevos nuevas actual`),
  abbreviations: {
    joining: wordsOf(
      `sr sra sres srta dr dra d dña ud uds vd lic ing gral cap cnel mons prof av avda art pág cap ej p.ej`,
    ),
    either: wordsOf(`etc ee.uu ee uu cía ltda s.a c`),
    beforeNumber: wordsOf(`no núm nº pág págs ene feb mar abr jun jul ago sept oct nov dic tel`),
    openers: wordsOf(
      `el la los las un una unos él ella ellos ellas yo nosotros esto este esta estos en con por para sin sobre de del al
       pero y o si cuando como según desde después antes también no su sus es qué quién dónde`,
    ),
  },
  furniture: {
    by: 'por|texto',
    credit: '(?:foto|fuente|imagen|crédito|vídeo|video|ilustración)(?:s|es)?(?:grafías?)?|con información de',
    more: '(?:lee|lea|leer|ver|vea|mira|escucha)(?: también| más)|más (?:información|noticias)|te puede interesar|relacionad[oa]s?',
    page: String.raw`publicidad|leer más|seguir leyendo|compartir(?: en \S+)?|imprimir|comentarios?|suscríbete|iniciar sesión|lo más (?:leído|visto)|te puede interesar|(?:artículos|noticias) relacionad[oa]s|contenido patrocinado|índice`,
    notice: String.raw`(?:nuestro|nuestra|la|el) (?:newsletter|boletín)|suscríb(?:ete|ase)|regístrate|todos los derechos reservados|(?:us\S+|acept\S+) (?:las )?cookies|política de privacidad|términos (?:y condiciones|de uso)|haz clic aquí|(?:este|esta) (?:artículo|nota|noticia) (?:fue|ha sido) (?:actualizad|publicad)[oa]|síguenos`,
    contact: 'sígu(?:elo|ela|eme) en|es (?:periodista|corresponsal|redactora?|editora?) (?:de|en|para)',
  },
  ...SPANISH_TIMES,
} satisfies Language;
