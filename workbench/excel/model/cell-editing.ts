/** Whether a person is typing into a cell: from the first key to Enter, or a click on another cell. */
export class CellEditing {
  #over: Promise<void> | null = null;
  #end: () => void = () => undefined;
  #awaited = 0;

  get isUnderWay(): boolean {
    return this.#over !== null;
  }

  /** Whether anything waits for the end of it. */
  get isAwaited(): boolean {
    return this.#awaited > 0;
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
    this.#awaited += 1;
    while (this.#over) await this.#over;
    this.#awaited -= 1;
  }
}
