/** What some work takes of the processor, in milliseconds: a busy machine makes it wait, not work. */
export const processorTime = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
