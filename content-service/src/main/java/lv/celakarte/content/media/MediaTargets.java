package lv.celakarte.content.media;

import java.util.Optional;
import lv.celakarte.content.check.LinkTargets;

/** Knows which files texts may show. */
final class MediaTargets implements LinkTargets {

  private final MediaFiles files;

  MediaTargets(MediaFiles files) {
    this.files = files;
  }

  @Override
  public Optional<Boolean> knows(String path) {
    if (!path.startsWith("/media/")) {
      return Optional.empty();
    }
    return Optional.of(
        MediaAddress.parse(path).map(MediaAddress::key).filter(files::has).isPresent());
  }
}
