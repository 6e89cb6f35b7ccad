import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seenText } from '../support/discord-markdown.ts';
import { FICTIONAL_ARCHIVE } from '../support/fictional-archive.ts';
import { messageOf } from '../support/message-facts.ts';
import { type RealBot, startRealBot } from '../support/real-bot.ts';

describe('/ask for something else than an answer', () => {
  let live: RealBot;
  beforeAll(async () => {
    live = await startRealBot(FICTIONAL_ARCHIVE);
  });
  afterAll(() => live.stop());

  const asked = async (question: string): Promise<string> =>
    seenText(messageOf(await live.local.as('alice').slash('ask', { question })).content);

  it.each([
    ['what happened in March 2024', 'The main sentences of 1–31 March 2024 · more with /summary period', 'Maren Gale'],
    ['summarise the port strike', 'The main sentences about this, one for each story', 'ending the longest strike'],
    ['latest on the sea wall', 'The newest about this:', '402 million crowns'],
    ['when did the heath fire begin', 'tells of 10 August 2024', 'Brennick'],
  ])('%s: %s', async (question, said, told) => {
    const text = await asked(question);
    expect(text).toContain(said);
    expect(text).toContain(told);
  });

  it('does not say twice that an article tells of its own day', async () => {
    const text = await asked('when did the Maren Gale capsize');
    expect(text).toContain('11 March 2024');
    expect(text).not.toContain('tells of 11 March 2024');
  });

  it('shows the nearest days where a period has nothing, and says so', async () => {
    const text = await asked('what happened in March 2019');
    expect(text).toContain('Nothing about this for “in March 2019” (1–31 March 2019)');
    expect(text).toContain('The main sentences of 1–31 January 2023');
    expect(text).toContain('Archive: 70 articles, 11 January 2023 – 18 December 2024');
  });
});
