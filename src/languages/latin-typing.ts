import type { Typing } from './language.ts';

/** How words in Latin letters are typed and heard where nothing nearer is known of a language: names come from all of them. */
export const LATIN_TYPING: Typing = {
  keyboard: ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  vowels: 'aeiouy',
  sounds:
    'ph f,v f,w v,ck k,c k,ch k,q k,qu k,qu kw,x ks,c s,s z,ts z,tz z,sch sh,tch ch,cz ch,j g,j y,dj j,dg j,gh ,h ,t d,th t,y i,ei ie,ey ei,ai ay,ai ei,ee ea,ee i,ee ie,ae e,ae a,aa a,ij y,ij ei,oo u,ou u,ue u,oe o,ow ou,au ou,aw au,eau o',
};
