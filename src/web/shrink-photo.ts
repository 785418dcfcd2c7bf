/**
 * A photo made small enough for one bar of signal, on the phone: its pixels anew as JPEG, so that
 * where and with what it was taken never leaves the phone. One the browser cannot draw goes as it is.
 */
import type { KeptPhoto } from "./kept-reports.ts";

const EDGE_PIXELS_MAX = 2048;
const QUALITY = 0.85;

const shrinkPhoto = async (file: File): Promise<Blob> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, EDGE_PIXELS_MAX / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const context = canvas.getContext("2d");
    if (context === null) return file;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", QUALITY);
    });
    return (await made) ?? file;
  } catch {
    return file;
  }
};

/** As it waits on the phone. */
export const keptPhoto = async (file: File): Promise<KeptPhoto> => {
  const photo = await shrinkPhoto(file);
  const type = photo.type === "" ? "application/octet-stream" : photo.type;
  return { bytes: await photo.arrayBuffer(), type, answer: null };
};
