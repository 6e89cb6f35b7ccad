/** Where edges write what happens, for whoever runs the process: facts as data, then one line. Pino's loggers are one. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
