import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/corpus/language.ts';

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'The mayor said that the bridge, which was built with money from the state, would be closed this week and repaired.',
    ],
    ['en', 'Ships waited outside Rotterdam on Monday as dock workers walked out over pay.'],
    ['de', 'Der Bürgermeister sagte am Montag, die Brücke werde in dieser Woche geschlossen und erneuert.'],
    ['fr', 'Le maire a déclaré lundi que le pont serait fermé cette semaine pour des travaux de réparation.'],
    ['es', 'El alcalde dijo el lunes que el puente se cerrará esta semana para su reparación.'],
    ['ru', 'Мэр заявил в понедельник, что мост будет закрыт на этой неделе для ремонта.'],
    ['el', 'Ο δήμαρχος δήλωσε τη Δευτέρα ότι η γέφυρα θα κλείσει αυτή την εβδομάδα για επισκευή.'],
    ['ja', '市長は月曜日に、橋が今週修理のため閉鎖されると述べた。'],
    ['nl', 'De burgemeester zei maandag dat de brug deze week wordt gesloten voor herstel.'],
    ['da', 'Borgmesteren sagde mandag, at broen lukkes i denne uge, fordi den skal repareres.'],
    [
      'de',
      'Das Lied „From the Sea“ lief am Montag zum letzten Mal, sagte der Sänger den Zuhörern auf der Bühne in Köln.',
    ],
  ])('finds %s in %j', async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  it.each(['', 'Ja.', '1 2 3 4 5 6 7 8 9 10 11 12 13', '— … — … — … — … — … —'])(
    'takes %j for English',
    async (text) => {
      expect(await detectLanguage(text)).toBe('en');
    },
  );
});
