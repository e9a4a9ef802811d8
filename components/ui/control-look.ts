/** The look of everything one can type or choose in. Its border carries meaning, so it is `muted`, not `line`. */
export const CONTROL =
  "w-full min-w-0 rounded-md border border-muted bg-surface px-2.5 text-base text-ink disabled:border-line disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken aria-invalid:border-danger aria-invalid:ring-1 aria-invalid:ring-danger"
