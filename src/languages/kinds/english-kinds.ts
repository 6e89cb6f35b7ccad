import type { Language } from '../language.ts';

const NUMBERS = String.raw`(?:\d+|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of)`;

/** How English headlines and addresses mark what is no report. */
export const ENGLISH_KINDS: NonNullable<Language['kinds']> = {
  opinion: {
    label:
      'opinions?|columns?|columnists?|editorials?|op-ed|letters?|letters? to the editor|commentary|perspective|viewpoints?|analysis|reviews?|(?:movie|film|book|album|tv) review|mailbag|ask .{2,20}',
    opens: 'viewpoint|opinion|editorial|letters? to the editor|(?:why|how) (?:i|we)',
    sections:
      'opinion opinions column columns columnist columnists editorial editorials commentary letters readers perspectives contributors voices blogs blog reviews review ftw',
  },
  newsletter: {
    label:
      '(?:the |your )?(?:(?:daily|morning|evening|nightly|weekend|weekly|week|news|friday|monday|sunday) )?(?:briefing|brief|newsletter|round-?up|digest|short list|five things|5 things|rundown|wrap|headlines|dispatch|rewind|in review)',
    within:
      'newsletter|news round-?up|(?:morning|daily|evening|weekly) (?:briefing|digest)|week in review|(?:five|5) things to know',
    sections: 'newsletter newsletters briefing briefings roundup digest five-things',
  },
  quiz: {
    label: '(?:news |weekly |the )*(?:quiz|crossword|trivia|puzzle)',
    within: 'quiz|crossword|trivia|wordle|horoscopes?|test your knowledge',
    sections: 'quiz quizzes crosswords puzzles games horoscopes horoscope',
  },
  live: {
    within: 'live (?:updates?|blog|coverage|stream|results)|updates|highlights|recap|as it happened|replay',
    sections: 'live live-news live-updates',
  },
  list: {
    opens: `(?:the |these |top |here are )*${NUMBERS}(?: [\\p{L}-]+){0,2} (?:things|facts|ways|reasons|takeaways|questions|tips|moments|places|books|movies|shows|songs|people|players|restaurants|photos|stories|ideas|best|key|biggest|must)|(?:the |our )?(?:best|biggest|greatest|top|worst|most memorable|winners and losers|photos?|in pictures|gallery|list)`,
    within: `${NUMBERS}(?: [\\p{L}-]+){0,2} (?:things|facts|ways|reasons|takeaways|questions|tips|moments)|(?:best|biggest|top|worst) (?:moments|performances|looks|dressed)|winners,? (?:and )?losers|power rankings|ranked|ranking`,
    sections: 'gallery galleries picture-gallery lists',
  },
  service: {
    opens:
      "(?:is|are) .{2,70}? (?:open|closed)|what[’']s (?:open|closed)|(?:here[’']s )?where (?:to|you can) (?:get|buy|find|eat|shop)",
    within:
      "what[’']s (?:open|closed)|(?:store|holiday|opening) hours|open (?:and|or) closed|deals|coupons?|discounts?|gift guide|recipes?|on sale|prime day|black friday|cyber monday|for free|get a free|freebies|mortgage rates today|lottery results|winning numbers",
    sections:
      'reviewed shopping deals deal coupons recipes cooking advice lifehacks how-to buyers-guide underscored betting sports-betting special advertiser sponsored classifieds obituaries sports-awards',
  },
  preview: {
    within:
      'preview|predictions?|odds|betting|point spread|what to expect|what to watch(?: for)?|how to watch|what time|(?:tv )?channel|start time|tv schedule|schedule|line-?ups?|coming next|tomorrow|hopefuls?|look ahead|countdown|match-?ups?|watch list|to watch',
  },
  guide: {
    opens:
      "what|why|how|when|where|who|which|is|are|can|could|will|does|do|did|should|here[’']s|here (?:is|are)|everything (?:you|we)|your guide|a guide",
    within:
      "what to know|what we know|what you need to know|what (?:that|this|it) means|things to know|need to know|should know|explained|explainer|a guide|guide|primer|faq|fact check|facts? about|here[’']s (?:what|how|why|when|where|who)|how to|everything (?:to|you|we)|timeline|a look (?:at|back)|history of|through the years|biggest changes|full (?:text|list|transcript)|transcript",
    sections: 'factcheck fact-check explainers explainer',
  },
  feature: {
    opens:
      'meet|inside|remembering|the (?:story|history|man|woman|people|team|making) (?:of|behind|who)|from .{3,40} to|in conversation|behind the scenes|a day in|profile',
    within:
      'who (?:still )?(?:lives|loves|makes|turned|became|dreams|grew)|exclusive interview|interview|years later|looking back|behind the|portrait|rising star|breakout star',
  },
};
