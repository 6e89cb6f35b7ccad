/** Descriptions of options that several commands have: 1-100 characters each. */
export const options = {
  private: 'Die Antwort nur dir zeigen',
  privateUnlessNot: 'Die Antwort nur dir zeigen (ja, wenn du nichts anderes sagst)',
  since: 'Nur Artikel von diesem Tag an: 2021-11, 16. November 2021, letzte Woche',
  until: 'Nur Artikel bis zu diesem Tag: 2021-11, 16. November 2021, letzte Woche',
  source: 'Nur Artikel dieser Quelle: Reuters, bbc.co.uk',
  topic: 'Ein Name oder ein paar Wörter: Belarus, Grenzübertritte',
  title: 'Der Titel des Artikels oder seine ID',
  sentences: 'Wie viele Sätze (ohne Angabe 5)',
} as const;
