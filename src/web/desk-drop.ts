/** Files dropped on a form or pasted into it are sent with it. */
const takeFiles = (form: HTMLFormElement, files: FileList | undefined): void => {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null || files === undefined || files.length === 0) return;
  input.files = files;
  form.requestSubmit();
};

export const takeDroppedFiles = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-drop]")) {
    form.addEventListener("dragover", (event) => {
      event.preventDefault();
      form.classList.add("dropping");
    });
    form.addEventListener("dragleave", () => form.classList.remove("dropping"));
    form.addEventListener("drop", (event) => {
      if ((event.dataTransfer?.files.length ?? 0) === 0) return;
      event.preventDefault();
      form.classList.remove("dropping");
      takeFiles(form, event.dataTransfer?.files);
    });
    form.addEventListener("paste", (event) => {
      if ((event.clipboardData?.files.length ?? 0) === 0) return;
      event.preventDefault();
      takeFiles(form, event.clipboardData?.files);
    });
  }
};
