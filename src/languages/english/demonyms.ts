import type { Demonyms } from '../language.ts';
import { wordsOf } from '../words-of.ts';

/** Compiled here from general knowledge; names of one word only, since words are looked up one by one. */
const COUNTRIES = `afghanistan afghan afghans|albania albanian|algeria algerian|andorra andorran|angola angolan
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
britain british briton britons uk|england english|america american americans|europe european europeans|africa african
asia asian`;

/** Countries and what their people, things and languages are called. */
export const ENGLISH_DEMONYMS: Demonyms = {
  groups: COUNTRIES.split(/[|\n]/u).map((group) => [...wordsOf(group)]),
  ambiguous: wordsOf('pole scot turk'),
  small: wordsOf('turkey china jordan chad polish poles swede swedes dane danes guinea america american americans'),
};
