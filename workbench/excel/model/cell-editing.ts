/** Whether a person is typing into a cell: from the first key to Enter, or a click on another cell. */
export class CellEditing {
  #over: Promise<void> | null = null;
  #end: () => void = () => undefined;

  get isUnderWay(): boolean {
    return this.#over !== null;
  }

  begin(): void {
    this.#over ??= new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  end(): void {
    this.#over = null;
    this.#end();
  }

  /** Resolves when nobody is typing. */
  async over(): Promise<void> {
    while (this.#over) await this.#over;
  }
}
