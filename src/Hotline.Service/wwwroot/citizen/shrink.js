// A photo that is larger than the service takes is drawn smaller here. Others are sent as they are:
// the service reads where a photo was taken before it removes that from the photo.

const longestSide = 2560;

/** The file itself when it is small enough or no picture; else a smaller picture, or null when that is not possible. */
export async function shrink(file, mostBytes) {
  if (file.size <= mostBytes) { return file; }
  if (!file.type.startsWith('image/') || !window.createImageBitmap) { return null; }
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size <= mostBytes ? new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : null;
  } catch {
    return null;
  }
}
