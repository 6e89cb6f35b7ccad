import { describe, expect, it } from 'vitest';
import { dayInAddress, dayInFolder, dayInName } from '../../../src/corpus/dating/place-dates.ts';

describe('dayInName', () => {
  it.each([
    ['2021-11-16-belarus.txt', '2021-11-16'],
    ['a/2021_11_16.txt', '2021-11-16'],
    ['20211116_belarus.txt', '2021-11-16'],
    ['20211116.txt', '2021-11-16'],
    ['20211116T101010-belarus.html', '2021-11-16'],
    ['20211116101010_belarus.html', '2021-11-16'],
    ['16.11.2021 Belarus.md', '2021-11-16'],
    ['16 November 2021 - Belarus.md', '2021-11-16'],
    ['Nov_16,_2021_Belarus.md', '2021-11-16'],
    ['2021年11月16日.txt', '2021-11-16'],
    ['03-04-2021.txt', null],
    ['2021-11-16/belarus.txt', null],
    ['2021-02-30-belarus.txt', null],
    ['20210230-belarus.txt', null],
    ['belarus-2021-11-16.txt', null],
    ['2021-11-160.txt', null],
    ['202111161.txt', null],
    ['20211116a93c.txt', null],
    ['000_93c09d89f73302b5.txt', null],
  ])('reads %j as %j', (path, day) => {
    expect(dayInName(path)).toBe(day);
  });
});

describe('dayInFolder', () => {
  it.each([
    ['2021/11/16/belarus.txt', '2021-11-16'],
    ['news/2021/11/16/minsk/belarus.txt', '2021-11-16'],
    ['2021-11-16/belarus.txt', '2021-11-16'],
    ['20211116/belarus.txt', '2021-11-16'],
    ['2021/nov/16/belarus.txt', '2021-11-16'],
    ['2021/11/16-belarus.txt', '2021-11-16'],
    ['2021-11/16_belarus.txt', '2021-11-16'],
    ['2020/01/01/2021/11/16/belarus.txt', '2021-11-16'],
    ['2021/11/belarus.txt', null],
    ['2021/11/1611-belarus.txt', null],
    ['2021/02/30/belarus.txt', null],
    ['2021/12/python-360/belarus.txt', null],
    ['12021/11/16/belarus.txt', null],
    ['260619/belarus.txt', null],
    ['2021-11-16.txt', null],
  ])('reads %j as %j', (path, day) => {
    expect(dayInFolder(path)).toBe(day);
  });
});

describe('dayInAddress', () => {
  it.each([
    ['https://gazette.example/2021/11/16/ferry/', '2021-11-16'],
    ['https://gazette.example/2021/nov/16/ferry', '2021-11-16'],
    ['https://gazette.example/news/2021-11-16-ferry.html', '2021-11-16'],
    ['https://gazette.example/ferry-20211116.html', '2021-11-16'],
    ['https://gazette.example/2021/11/ferry', null],
    ['https://gazette.example/2016/12/python-360-is-now.html', null],
    ['https://gazette.example/ferry-20211116-to-20211118', null],
    ['https://gazette.example/?day=2021-11-16', null],
    ['/2021/11/16/ferry', null],
  ])('reads %j as %j', (address, day) => {
    expect(dayInAddress(address)).toBe(day);
  });
});
