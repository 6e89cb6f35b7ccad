import { foldDiacritics, normalizeWord } from './word-forms.ts';

/**
 * Countries and what their people, things and languages are called, each with the words that mean the country in a name
 * or an adjective. Compiled here from general knowledge; names of one word only, since words are looked up one by one.
 */
const GROUPS = `afghanistan afghan afghans|albania albanian|algeria algerian|andorra andorran|angola angolan
argentina argentine argentinian|armenia armenian|australia australian aussie|austria austrian|azerbaijan azerbaijani azeri
bahamas bahamian|bahrain bahraini|bangladesh bangladeshi|barbados barbadian|belarus belarusian belarussian byelorussian
belgium belgian|belize belizean|benin beninese|bhutan bhutanese|bolivia bolivian|bosnia bosnian|botswana motswana
brazil brazilian|brunei bruneian|bulgaria bulgarian|burundi burundian|cambodia cambodian|cameroon cameroonian
canada canadian|chad chadian|chile chilean|china chinese|colombia colombian|comoros comorian|congo congolese
croatia croatian croat|cuba cuban|cyprus cypriot|czechia czech|denmark danish dane danes|djibouti djiboutian
dominica dominican|ecuador ecuadorian|egypt egyptian|eritrea eritrean|estonia estonian|eswatini swazi|ethiopia ethiopian
fiji fijian|finland finnish finn finns|france french|gabon gabonese|gambia gambian|georgia georgian
germany german germans|ghana ghanaian|greece greek greeks|greenland greenlandic|grenada grenadian|guatemala guatemalan
guinea guinean|guyana guyanese|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic icelander
india indian|indonesia indonesian|iran iranian|iraq iraqi iraqis|ireland irish|israel israeli israelis|italy italian
jamaica jamaican|japan japanese|jordan jordanian|kazakhstan kazakh kazakhstani|kenya kenyan|kosovo kosovar kosovan
kuwait kuwaiti|kyrgyzstan kyrgyz|laos laotian lao|latvia latvian|lebanon lebanese|lesotho basotho|liberia liberian
libya libyan|liechtenstein liechtensteiner|lithuania lithuanian|luxembourg luxembourgish|madagascar malagasy
malawi malawian|malaysia malaysian|maldives maldivian|mali malian|malta maltese|mauritania mauritanian
mauritius mauritian|mexico mexican|moldova moldovan|monaco monegasque|mongolia mongolian|montenegro montenegrin
morocco moroccan|mozambique mozambican|myanmar burma burmese|namibia namibian|nepal nepalese nepali
netherlands dutch holland|nicaragua nicaraguan|niger nigerien|nigeria nigerian|norway norwegian|oman omani
pakistan pakistani|palestine palestinian|panama panamanian|paraguay paraguayan|peru peruvian|philippines philippine filipino filipinos
poland polish pole poles|portugal portuguese|qatar qatari|romania romanian|russia russian|rwanda rwandan|samoa samoan
scotland scottish scots scot|senegal senegalese|serbia serbian serb serbs|seychelles seychellois|singapore singaporean
slovakia slovak slovakian|slovenia slovenian slovene|somalia somali somalian|spain spanish spaniard|sudan sudanese
suriname surinamese|sweden swedish swede swedes|switzerland swiss|syria syrian|taiwan taiwanese|tajikistan tajik
tanzania tanzanian|thailand thai thais|tibet tibetan|togo togolese|tonga tongan|tunisia tunisian|turkey turkish turk turks türkiye
turkmenistan turkmen|uganda ugandan|ukraine ukrainian|uruguay uruguayan|uzbekistan uzbek|vanuatu vanuatuan
venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean
britain british briton britons|england english|america american americans|europe european europeans|africa african
asia asian`
  .split(/[|\n]/u)
  .map((group) => group.trim().split(/\s+/u));

/** Words that are far commoner in another sense than as the name of a country's people. */
const AMBIGUOUS = new Set(['pole', 'scot', 'turk']);

const byWord = new Map<string, readonly string[]>(
  GROUPS.flatMap((group) => group.map((word) => [foldDiacritics(word), group] as const)),
);

/**
 * Other words for the country that a capitalised English word names: "Belarus" gives "Belarusian", "Dutch" gives
 * "Netherlands" and "Holland".
 *
 * @param word - As written. A word without a capital names no country.
 * @returns Lower-case words, the word itself left out; empty for most words.
 */
export function demonymsOf(word: string): readonly string[] {
  if (!/^\p{Lu}/u.test(word)) return [];
  const folded = foldDiacritics(normalizeWord(word, 'en')).replace(/'s?$/u, '');
  return (byWord.get(folded) ?? []).filter((other) => foldDiacritics(other) !== folded && !AMBIGUOUS.has(other));
}
