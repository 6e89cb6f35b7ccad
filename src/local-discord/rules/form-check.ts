import { ApiError } from '../wire/api-error.ts';
import { asFields, type Fields } from '../wire/fields.ts';

interface ErrorNode {
  [field: string]: ErrorNode | { code: string; message: string }[];
}

/** Half of a surrogate pair without its other half: not valid text in JSON's UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Collects what is wrong with a body, and refuses it all at once as Discord does (50035 Invalid Form Body). */
export class FormCheck {
  readonly #errors: ErrorNode = {};
  #count = 0;

  /** Records one error at a dotted path: `components.0.components.1.label`. */
  fail(path: string, code: string, message: string): void {
    let node = this.#errors;
    for (const field of path.split('.')) {
      const next = node[field];
      node = Array.isArray(next) || next === undefined ? (node[field] = {}) : next;
    }
    const list = node['_errors'];
    if (Array.isArray(list)) list.push({ code, message });
    else node['_errors'] = [{ code, message }];
    this.#count += 1;
  }

  /** Checks a text and gives it back; `''` stands for one that is absent or wrong. */
  text(value: unknown, path: string, { min = 0, max }: { min?: number; max: number }): string {
    if (value === undefined || value === null) {
      if (min > 0) this.fail(path, 'BASE_TYPE_REQUIRED', 'This field is required');
      return '';
    }
    if (typeof value !== 'string') {
      this.fail(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
      return '';
    }
    if (LONE_SURROGATE.test(value)) throw new ApiError('invalidJson');
    if (value.length < min || value.length > max) {
      const [code, rule] =
        value.length > max ? ['BASE_TYPE_MAX_LENGTH', `${max} or fewer`] : ['BASE_TYPE_MIN_LENGTH', `${min} or more`];
      this.fail(path, code, `Must be ${rule} in length.`);
    }
    return value;
  }

  /** Checks a list's length and gives back its objects with their paths. */
  list(value: unknown, path: string, { min = 0, max }: { min?: number; max: number }): [Fields, string][] {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (value !== undefined && value !== null && !Array.isArray(value)) {
      this.fail(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    } else if (items.length < min || items.length > max) {
      this.fail(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    }
    return items.map((item, index) => [asFields(item), `${path}.${index}`]);
  }

  /** @throws ApiError if anything was recorded. */
  done(): void {
    if (this.#count > 0) throw new ApiError('invalidForm', this.#errors);
  }
}
