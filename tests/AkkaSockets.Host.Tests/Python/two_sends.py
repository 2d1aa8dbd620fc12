# COUNT clients in a row: 13 bytes, twice, then the end of sending. Prints how many bytes each got back.
import socket, sys

for _ in range(int(sys.argv[2])):
    s = socket.create_connection(('127.0.0.1', int(sys.argv[1])))
    s.sendall(b'Hello, World\n')
    s.sendall(b'Hello, World\n')
    s.shutdown(socket.SHUT_WR)
    received = 0
    while chunk := s.recv(1024):
        received += len(chunk)
    s.close()
    print(received)
