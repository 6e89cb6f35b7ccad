/** The English catalogue: one section a concern, each in a file of `en/`. */
export const english = {} as const;
