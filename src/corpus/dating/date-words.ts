import { WEEKDAY_FORMS } from '../../languages/date-names.ts';

/** Words by which a page tells the day of a change from that of publication. */
const MODIFIED =
  /updated?|modifi|revised|edited|corrected|reviewed|accessed|retrieved|archived|expires|aktualisier|geändert|bearbeitet|zuletzt|änderung|aenderung|letzte[rns]? stand|mise? à jour|actualiz|última|ultima|aggiorna|atualiza|bijgewerkt|gewijzigd|обновл|измен|uppdatera|opdatere|oppdatert|päivite|güncelle|更新|수정|最終/iu;

/** Words by which a page tells the day on which somebody joined it, or was born, from that of publication. */
const OF_SOMEBODY =
  /joined|(?:member|user) since|registered|mitglied seit|registriert|beigetreten|dabei seit|inscrit|membre depuis|miembro desde|membro (?:dal|desde)|регистрация|зарегистрирован|на форуме с|born|geboren|geburts|né(?:e)? le|nacid[oa]|nascid[oa]|nat[oa] il|родил|рождени|出生|生年月日|生まれ/iu;

/** Words by which a page says that it is the day of publication. */
const PUBLISHED =
  /veröffentlich|erschienen|(?:eingestellt|erstellt) am|gepostet|published|posted|publi(?:é|cado|cada|cación|ziert)|pubblicat|publicad|gepubliceerd|publicerad|publisert|опубликован|发布时间|公開日|投稿日/iu;

/** Words that stand beside the date of a text and say nothing else: that it was published, where the time begins, am and pm. */
const BESIDE =
  `published publication posted post released issued first originally date dated datum fecha data дата time on at the of in
  veröffentlicht erstellt erschienen vom von am um uhr den der publié publiée le à il del el alle ore publicado publicada
  publicación publicação em às pubblicato pubblicata opublikowano data dnia опубликовано дата публикации в г года р
  gepubliceerd geplaatst op om publicerad publicerat publiceret publisert den klo julkaistu yayınlanma tarihi kl h hrs
  am pm a.m p.m am. pm. est edt cst cdt mst mdt pst pdt et ct mt pt utc gmt cet cest mez mesz bst msk ist jst hkt aest
  发布时间 发布 时间 来源 日期 公開日 公開 投稿日 掲載 配信 作成 입력 등록 発行 年 月 日`.split(/\s+/u);

/** A time of day: `10:00`, `10.00`, `10h15`, `10 Uhr`, `8 p.m.`. */
const TIME = /(?<!\d)\d{1,2}(?:\s?[:.h]\s?\d{2}(?::\d{2})?|\s?(?:h|uhr|am|pm|a\.m|p\.m)(?!\p{L}))(?!\d)/giu;

let besides: ReadonlySet<string> | null = null;

/** Whether the text in front of a date says that something was changed on it, or somebody joined or was born: not published. */
export function namesOtherDay(before: string): boolean {
  const near = before.slice(-MAX_BEFORE);
  return MODIFIED.test(near) || OF_SOMEBODY.test(near);
}

/** Whether a line is a label that says of the line under it that somebody joined or was born then. */
export function isLabelOfSomebody(line: string): boolean {
  return line.length <= MAX_LABEL && line.split(' ').length <= MAX_LABEL_WORDS && OF_SOMEBODY.test(line);
}

const MAX_BEFORE = 40;

const MAX_LABEL = 30;
const MAX_LABEL_WORDS = 3;

/** Whether a line says that it gives the day of publication. */
export function saysPublished(line: string): boolean {
  return PUBLISHED.test(line);
}

/** Whether a piece of text beside a date says nothing but that it is one: weekdays, labels, marks, times of day. */
export function isDateLabel(text: string): boolean {
  besides ??= new Set([...BESIDE, ...Object.values(WEEKDAY_FORMS).flatMap((forms) => forms.split(','))]);
  const words =
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}][\p{L}\p{M}.]*/gu) ?? [];
  if (words.length > 12 || /\d/u.test(text.replaceAll(TIME, ''))) return false;
  return words.every((word) => besides!.has(word) || besides!.has(word.replace(/\.+$/u, '')));
}
